import { useTranslations } from 'next-intl';
import { Mark } from '@/components/ui/mark';
import styles from './history.module.css';

/** Whether the log is still what was written; `broken` is the first event that is not. */
export function ChainLine({ broken, events }: { broken: number | null; events: number }) {
  const t = useTranslations('history');
  return (
    <p className={styles.chain}>
      {broken === null ? (
        <Mark icon="accepted" tone="done">
          {t('chainWhole', { count: events })}
        </Mark>
      ) : (
        <Mark icon="error" tone="error">
          {t('chainBroken', { seq: broken })}
        </Mark>
      )}
    </p>
  );
}
