import { useTranslations } from 'next-intl';
import { Mark } from '@/components/ui/mark';
import type { QueueRow } from '@/lib/queries/queue-view';
import styles from './queue.module.css';

/** What was found in the version that waits, by severity, and whether it is explained. */
export function FindingMarks({ row }: { row: QueueRow }) {
  const t = useTranslations('queue.found');
  const { error, warning, hint } = row.findings ?? { error: 0, warning: 0, hint: 0 };
  if (error + warning + hint === 0) return t('none');
  return (
    <span className={styles.marks}>
      {error > 0 && (
        <Mark icon="error" tone="error">
          {t('error', { n: error })}
        </Mark>
      )}
      {warning > 0 && (
        <Mark icon={row.unexplained > 0 ? 'warning' : 'explained'} tone="warning">
          {t('warning', { n: warning })}
        </Mark>
      )}
      {error + warning > 0 && (
        <span className={row.unexplained > 0 ? styles.open : undefined}>
          {row.unexplained > 0 ? t('unexplained', { n: row.unexplained }) : t('explained')}
        </span>
      )}
      {hint > 0 && <span>{t('hint', { n: hint })}</span>}
    </span>
  );
}
