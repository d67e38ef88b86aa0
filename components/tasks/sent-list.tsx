import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { StatusMark } from '@/components/status/status-mark';
import { Official } from '@/components/ui/official';
import { formats } from '@/lib/i18n/format';
import type { ReturnRow } from '@/lib/queries/views';
import styles from './tasks.module.css';

/** Own returns that are on their way or accepted: nothing to do, but one may look. */
export function SentList({ rows, year, now }: { rows: readonly ReturnRow[]; year: number; now: Date }) {
  const t = useTranslations('tasks');
  const papers = useTranslations('papers.receipt');
  const { at } = formats(useLocale());
  return (
    <section aria-labelledby="sent" className={styles.part}>
      <h2 id="sent">{t('ownReturns')}</h2>
      <ul className={styles.lines}>
        {rows.map((row) => (
          <li key={row.unit.code} className={styles.line}>
            <StatusMark status={row.status} opened={row.opened} />
            <span className={styles.lineName}>
              <Official>{row.unit.name}</Official> {t('table', { year: String(year) })}
            </span>
            <span className={styles.note}>
              {row.submittedAt &&
                t('submittedAt', {
                  at: at(row.submittedAt, now),
                  by: row.submittedBy ?? '',
                  version: row.version ?? 0,
                })}
            </span>
            <span className={styles.lineLinks}>
              {row.version !== null && (
                <Link
                  href={`/years/${year}/returns/${row.unit.code}/versions/${row.version}`}
                  aria-label={papers('openOf', { unit: row.unit.name, number: row.version })}
                >
                  {papers('short')}
                </Link>
              )}
              <Link
                href={`/years/${year}/returns/${row.unit.code}`}
                aria-label={t('openOf', { unit: row.unit.name })}
              >
                {t('open')}
              </Link>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
