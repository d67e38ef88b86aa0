import { useLocale, useTranslations } from 'next-intl';
import { LateMark, StatusMark } from '@/components/status/status-mark';
import { WayDown } from '@/components/status/way-down';
import { ButtonLink } from '@/components/ui/button';
import table from '@/components/ui/data-table.module.css';
import { Official } from '@/components/ui/official';
import { printGrouped } from '@/lib/cells/print';
import { cellOf, namesEveryInput } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import { daysUntil, formats } from '@/lib/i18n/format';
import type { ReturnView } from '@/lib/queries/views';
import { returnedVersion } from '@/lib/workflow/returned-version';
import { quotable } from './quotable';
import styles from './tasks.module.css';

/** A return that came back: why, which cells, and the way to them. */
export function ReturnedCard({ view, now, primary }: { view: ReturnView; now: Date; primary: boolean }) {
  const t = useTranslations('tasks');
  const { at } = formats(useLocale());
  const { returned, unit, year } = view;
  if (!returned) return null;
  const overdue = -daysUntil(year.due, now);
  const isWhole = namesEveryInput(editionById(view.edition), returned.cells);
  const href = `/years/${year.year}/returns/${unit.code}`;
  return (
    <section className={styles.card} aria-labelledby={`returned-${unit.code}`}>
      <div className={styles.cardHead}>
        <StatusMark status="returned" />
        <h2 id={`returned-${unit.code}`}>
          <Official>{unit.name}</Official> <span>{t('table', { year: String(year.year) })}</span>
        </h2>
        {overdue > 0 && <LateMark days={overdue} />}
      </div>
      <blockquote className={styles.reason}>{t('quoted', { text: quotable(returned.reason) })}</blockquote>
      <p className={styles.note}>
        {t('returnedBy', {
          by: returned.by,
          at: at(returned.at, now),
          version: returnedVersion(view.versions, returned.at),
        })}
        <WayDown way={returned.passedFrom ?? []} now={now} />
      </p>
      {!isWhole && <CellList view={view} codes={returned.cells} />}
      <div className={styles.cardFoot}>
        <ButtonLink href={href} look={primary ? 'primary' : 'secondary'}>
          {isWhole ? t('correctAll') : t('correct', { count: returned.cells.length })}
        </ButtonLink>
        <span className={styles.note}>{t(isWhole ? 'noneLocked' : 'othersLocked')}</span>
      </div>
    </section>
  );
}

function CellList({ view, codes }: { view: ReturnView; codes: readonly string[] }) {
  const t = useTranslations('tasks');
  const edition = editionById(view.edition);
  const specs = codes.flatMap((code) => cellOf(edition, code) ?? []);
  if (specs.length === 0) return null;
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('number')}</th>
            <th scope="col">{t('cell')}</th>
            <th scope="col" className={table.number}>
              {t('reported')}
            </th>
            <th scope="col" className={table.number}>
              {t('lastYear')}
            </th>
          </tr>
        </thead>
        <tbody>
          {specs.map((spec) => (
            <tr key={spec.code}>
              <td className={styles.position}>
                <Official>{spec.number}</Official>
              </td>
              <td className={styles.cellName}>
                <Official>{spec.label}</Official>
              </td>
              <td className={`${table.number} ${styles.reported}`}>
                {printGrouped(spec.kind, view.cells[spec.code] ?? null)}
              </td>
              <td className={table.number}>{printGrouped(spec.kind, view.lastYear?.[spec.code] ?? null)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
