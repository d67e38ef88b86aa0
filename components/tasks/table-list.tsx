import { useTranslations } from 'next-intl';
import { StatusMark } from '@/components/status/status-mark';
import { Official } from '@/components/ui/official';
import type { ReturnRow } from '@/lib/queries/views';
import styles from './tasks.module.css';

/** The tables of the areas below that have not been sent in, each with how many of its units are in. */
export function TableList({ rows }: { rows: readonly ReturnRow[] }) {
  const t = useTranslations('tasks');
  return (
    <section aria-labelledby="tables" className={styles.part}>
      <div className={styles.partHead}>
        <h2 id="tables">{t('tablesOut')}</h2>
        <span className={styles.note}>{t('tablesNote')}</span>
      </div>
      <ul className={styles.lines}>
        {rows.map((row) => (
          <li key={row.unit.code} className={styles.line}>
            <StatusMark status={row.status} compiled />
            <span className={styles.lineName}>
              <Official>{row.unit.name}</Official>
            </span>
            <span className={styles.note}>{t('accepted', { accepted: row.filled, of: row.of })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
