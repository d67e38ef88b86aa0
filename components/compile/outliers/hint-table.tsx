import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { UnitStatus } from '@/components/status/unit-status';
import { Official } from '@/components/ui/official';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { formats } from '@/lib/i18n/format';
import type { Look } from '../address';
import styles from '../listing.module.css';
import { shortName } from '../short-name';
import { unitPath } from '../unit-path';
import type { Hint, Hints } from './hints';

type Props = {
  hints: Hints;
  year: number;
  areaName: string;
  look: Look;
  now: Date;
  onDismiss: (hint: Hint) => void;
};

/** Unit by unit what stands out, what it was compared with, and who looked at it. */
export function HintTable({ hints, year, areaName, look, now, onDismiss }: Props) {
  const t = useTranslations('outliers');
  const open = hints.outliers.filter(({ dismissed }) => !dismissed).length;
  const told = { tables: hints.tables, n: open };
  return (
    <section className={styles.listing} aria-label={t('title')}>
      <p className={styles.lead}>
        {open > 0 ? t('lead', told) : t('none', told)}{' '}
        {open < hints.outliers.length && t('count', { n: hints.outliers.length - open })}
      </p>
      {hints.outliers.length > 0 && (
        <table className={styles.units}>
          <thead>
            <tr>
              <th scope="col">{t('unit')}</th>
              <th scope="col">{t('reason')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {hints.outliers.map((hint) => (
              <tr key={`${hint.unit.code} ${hint.what}`} data-done={hint.dismissed ? true : undefined}>
                <th scope="row" title={hint.unit.name}>
                  <Link
                    href={unitPath(year, hint, { ...look, cell: hint.cells[0] ?? null })}
                    prefetch={false}
                  >
                    <Official>{shortName(hint.unit.name, areaName)}</Official>
                  </Link>
                </th>
                <td className={styles.why}>
                  <span>{hint.message}</span> <UnitStatus kind={hint.kind} status={hint.status} />
                  <Dismissed hint={hint} now={now} />
                </td>
                <td className={styles.way}>
                  {hints.mayDismiss && !hint.dismissed && (
                    <button type="button" className={styles.more} onClick={() => onDismiss(hint)}>
                      {t('dismiss')}
                      <VisuallyHidden>
                        {hint.unit.name} {hint.message}
                      </VisuallyHidden>
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Dismissed({ hint: { dismissed }, now }: { hint: Hint; now: Date }) {
  const t = useTranslations('outliers');
  const { at } = formats(useLocale());
  if (!dismissed) return null;
  const { by, note } = dismissed;
  return (
    <span className={styles.lead}>{t('dismissed', { by, at: at(new Date(dismissed.at), now), note })}</span>
  );
}
