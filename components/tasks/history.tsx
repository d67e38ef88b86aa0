import { useLocale, useTranslations } from 'next-intl';
import { formats } from '@/lib/i18n/format';
import type { HistoryEntry } from '@/lib/queries/views';
import styles from './history.module.css';
import { steps } from './steps';

/** Whom a return of one's own waits for, and how it came to that, latest first. */
export function History({
  entries,
  status,
  now,
}: {
  entries: readonly HistoryEntry[];
  status: 'draft' | 'returned';
  now: Date;
}) {
  const t = useTranslations('tasks');
  const { at } = formats(useLocale());
  return (
    <section aria-labelledby="history">
      <h2 id="history">{t('history')}</h2>
      <ol className={styles.steps}>
        <li className={styles.step}>
          <b>{t(`waitsFor.${status}`)}</b>
        </li>
        {steps(entries).map((step) => (
          <li key={step.seq} className={styles.step}>
            <div className={styles.what}>
              {at(step.at, now)} <span>{t(`step.${step.action}`)}</span>
            </div>
            <div className={styles.who}>
              {step.by}
              {step.cells > 0 && t('stepCells', { count: step.cells })}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
