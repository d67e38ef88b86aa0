import { useLocale, useTranslations } from 'next-intl';
import table from '@/components/ui/data-table.module.css';
import { formats } from '@/lib/i18n/format';
import { type Course, countOn, dayAfter } from '@/lib/progress/arrivals';
import type { Drawing } from './scale';
import styles from './timeline.module.css';

/** The timeline's figures, a row for each day on which something changed this year. */
export function TimelineTable({ course, drawing }: { course: Course; drawing: Drawing }) {
  const t = useTranslations('progress.timeline');
  const { day } = formats(useLocale());
  const { last } = drawing;
  if (course.arrivals.length === 0) return null;
  return (
    <details className={styles.details}>
      <summary>{t('table')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long table scrolls, and a keyboard must reach it */}
      <section className={styles.scroll} aria-label={t('table')} tabIndex={0}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('day')}</th>
              <th scope="col" className={table.number}>
                {t('change')}
              </th>
              <th scope="col" className={table.number}>
                {t('count')}
              </th>
              {last && (
                <th scope="col" className={table.number}>
                  {t('lastCount')}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {course.arrivals.map((arrival) => {
              const change = arrival.count - countOn(course.arrivals, dayAfter(arrival.day, -1));
              return (
                <tr key={arrival.day}>
                  <th scope="row">{day(arrival.day)}</th>
                  <td className={table.number}>{change > 0 ? `+${change}` : `−${-change}`}</td>
                  <td className={table.number}>{arrival.count}</td>
                  {last && <td className={table.number}>{countOn(last.course.arrivals, arrival.day)}</td>}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </details>
  );
}
