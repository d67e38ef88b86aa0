import { useLocale, useTranslations } from 'next-intl';
import { ExplainedMark } from '@/components/status/explained-mark';
import { ButtonLink } from '@/components/ui/button';
import table from '@/components/ui/data-table.module.css';
import { Official } from '@/components/ui/official';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { dayOf, daysUntil, formats } from '@/lib/i18n/format';
import type { ReturnRow } from '@/lib/queries/views';
import styles from './tasks.module.css';

/** What waits for review, longest wait first; the first button is the next step when `primary`. */
export function ReviewTable({
  rows,
  year,
  now,
  primary,
}: {
  rows: readonly ReturnRow[];
  year: number;
  now: Date;
  primary: boolean;
}) {
  const t = useTranslations('tasks');
  const { at } = formats(useLocale());
  const inOrder = [...rows].sort((one, other) => Number(one.submittedAt) - Number(other.submittedAt));
  const oldest = inOrder[0]?.submittedAt;
  const days = oldest ? -daysUntil(dayOf(oldest), now) : 0;
  return (
    <section aria-labelledby="review" className={styles.part}>
      <div className={styles.partHead}>
        <h2 id="review">{t('toReview')}</h2>
        <span className={styles.note}>{t('reviewNote', { count: rows.length, days })}</span>
      </div>
      <div className={table.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('unit')}</th>
              <th scope="col" className={table.minor}>
                {t('version')}
              </th>
              <th scope="col" className={table.minor}>
                {t('submitted')}
              </th>
              <th scope="col">{t('findings')}</th>
              <th scope="col">
                <VisuallyHidden>{t('review')}</VisuallyHidden>
              </th>
            </tr>
          </thead>
          <tbody>
            {inOrder.map((row, index) => (
              <tr key={row.unit.code}>
                <th scope="row" className={table.name}>
                  <Official>{row.unit.name}</Official>
                </th>
                <td className={table.minor}>{t('versionNumber', { number: row.version ?? 0 })}</td>
                <td className={table.minor}>{row.submittedAt && at(row.submittedAt, now)}</td>
                <td>
                  <ExplainedMark counts={row.findings} none={t('noFindings')} />
                </td>
                <td className={table.action}>
                  <ButtonLink
                    href={`/years/${year}/review/${row.unit.code}`}
                    size="small"
                    look={primary && index === 0 ? 'primary' : 'secondary'}
                    aria-label={t('reviewOf', { unit: row.unit.name })}
                  >
                    {t('review')}
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
