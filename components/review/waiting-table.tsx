import { useLocale, useTranslations } from 'next-intl';
import { ExplainedMark } from '@/components/status/explained-mark';
import { ButtonLink } from '@/components/ui/button';
import table from '@/components/ui/data-table.module.css';
import { Official } from '@/components/ui/official';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { dayOf, daysUntil, formats } from '@/lib/i18n/format';
import styles from './queue.module.css';
import type { WaitingRow } from './queue-row';

type Props = { year: number; rows: readonly WaitingRow[]; now: Date };

/** The queue, longest wait first; the first button is the next step. */
export function WaitingTable({ year, rows, now }: Props) {
  const t = useTranslations('review');
  return (
    <div className={`${table.scroll} ${styles.roomy}`}>
      <table className={`${table.table} ${styles.stack}`} data-queue="">
        <thead>
          <tr>
            <th scope="col">{t('column.unit')}</th>
            <th scope="col">{t('column.version')}</th>
            <th scope="col">{t('column.submitted')}</th>
            <th scope="col">{t('column.waits')}</th>
            <th scope="col">{t('column.changed')}</th>
            <th scope="col">{t('column.findings')}</th>
            <th scope="col">
              <VisuallyHidden>{t('review')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <Line key={row.unit.code} {...{ year, row, now }} isFirst={at === 0} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ year, row, now, isFirst }: { year: number; row: WaitingRow; now: Date; isFirst: boolean }) {
  const t = useTranslations('review');
  const { at } = formats(useLocale());
  const { unit, submittedAt, submittedBy } = row;
  const days = submittedAt ? -daysUntil(dayOf(submittedAt), now) : 0;
  return (
    <tr>
      <th scope="row" className={table.name}>
        <Official>{unit.name}</Official>
        {row.kind === 'compiled' && <span className={styles.tag}>{t('compiled')}</span>}
      </th>
      <td>{t('version', { n: row.version ?? 0 })}</td>
      <td>
        {submittedAt && at(submittedAt, now)} {submittedBy}
        {row.late && <span className={styles.tag}>{t('sentLate')}</span>}
      </td>
      <td>{days > 0 ? t('waits', { days }) : t('waitsToday')}</td>
      <td>{row.changed === null ? t('firstVersion') : t('changedCells', { n: row.changed })}</td>
      <td>
        <ExplainedMark counts={row.findings} none={t('noFindings')} />
      </td>
      <td className={table.action}>
        <ButtonLink
          href={`/years/${year}/review/${unit.code}`}
          size="small"
          look={isFirst ? 'primary' : 'secondary'}
          aria-label={t('reviewOf', { unit: unit.name })}
        >
          {t('review')}
        </ButtonLink>
      </td>
    </tr>
  );
}
