import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { StatusMark } from '@/components/status/status-mark';
import table from '@/components/ui/data-table.module.css';
import { Official } from '@/components/ui/official';
import { formats } from '@/lib/i18n/format';
import type { ReturnRow, YearView } from '@/lib/queries/views';
import styles from './tasks.module.css';

/** Units that should have reported by now; their names are links for those who may read returns. */
export function LateTable({
  rows,
  year,
  now,
  mayRead,
}: {
  rows: readonly ReturnRow[];
  year: YearView;
  now: Date;
  mayRead: boolean;
}) {
  const t = useTranslations('tasks');
  const { at, day } = formats(useLocale());
  return (
    <section aria-labelledby="late" className={styles.part}>
      <div className={styles.partHead}>
        <h2 id="late">{t('late')}</h2>
        <span className={styles.note}>{t('lateNote', { count: rows.length, day: day(year.due) })}</span>
      </div>
      <div className={table.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('unit')}</th>
              <th scope="col">{t('status')}</th>
              <th scope="col">{t('progress')}</th>
              <th scope="col" className={table.minor}>
                {t('changed')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.unit.code}>
                <th scope="row" className={table.name}>
                  <Official>
                    {mayRead ? (
                      <Link href={`/years/${year.year}/returns/${row.unit.code}`} className={styles.rowLink}>
                        {row.unit.name}
                      </Link>
                    ) : (
                      row.unit.name
                    )}
                  </Official>
                </th>
                <td>
                  <StatusMark status={row.status} opened={row.opened} />
                </td>
                <td>{t('cellsIn', { filled: row.filled, of: row.of })}</td>
                <td className={table.minor}>{row.opened ? at(row.updatedAt, now) : t('never')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
