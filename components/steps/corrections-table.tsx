import { useLocale, useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import table from '@/components/ui/data-table.module.css';
import { Official } from '@/components/ui/official';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { formats } from '@/lib/i18n/format';
import type { ReturnRow } from '@/lib/queries/views';
import styles from './corrections-table.module.css';

type Props = { year: number; rows: readonly ReturnRow[]; now: Date };

/** Accepted returns that their units ask for back, longest waiting first, each with the way to its answer; nothing where none is. */
export function CorrectionsTable({ year, rows, now }: Props) {
  const t = useTranslations('steps.asking');
  const { at } = formats(useLocale());
  const asked = rows
    .flatMap((row) => (row.correctionAt ? [{ ...row, correctionAt: row.correctionAt }] : []))
    .sort((one, other) => Number(one.correctionAt) - Number(other.correctionAt));
  if (asked.length === 0) return null;
  return (
    <section aria-labelledby="corrections" className={styles.part}>
      <div className={styles.head}>
        <h2 id="corrections">{t('title')}</h2>
        <span className={styles.note}>{t('note', { n: asked.length })}</span>
      </div>
      <div className={table.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('unit')}</th>
              <th scope="col">{t('since')}</th>
              <th scope="col" className={table.minor}>
                {t('version')}
              </th>
              <th scope="col">
                <VisuallyHidden>{t('answer')}</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {asked.map((row) => (
              <tr key={row.unit.code}>
                <th scope="row" className={table.name}>
                  <Official>{row.unit.name}</Official>
                </th>
                <td>{at(row.correctionAt, now)}</td>
                <td className={table.minor}>{t('counts', { n: row.acceptedVersion ?? 0 })}</td>
                <td className={table.action}>
                  <ButtonLink
                    href={`/years/${year}/review/${row.unit.code}`}
                    size="small"
                    aria-label={t('answerOf', { unit: row.unit.name })}
                  >
                    {t('answer')}
                  </ButtonLink>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
