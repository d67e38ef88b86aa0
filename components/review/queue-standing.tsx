import { useTranslations } from 'next-intl';
import { dayOf, daysUntil } from '@/lib/i18n/format';
import type { QueueRow } from '@/lib/queries/queue-view';
import styles from './queue.module.css';
import type { Standing } from './standing';

type Props = {
  waiting: readonly QueueRow[];
  counts: Record<Standing, number>;
  units: number;
  now: Date;
};

/** How things stand, and what to do next. */
export function QueueStanding({ waiting, counts, units, now }: Props) {
  const t = useTranslations('review');
  const oldest = waiting[0]?.submittedAt;
  const days = oldest ? -daysUntil(dayOf(oldest), now) : 0;
  return (
    <p className={styles.standing}>
      <strong>
        {waiting.length > 0 ? t('standing.waiting', { n: waiting.length, days }) : t('standing.none')}
      </strong>{' '}
      {t('standing.rest', { of: units, accepted: counts.accepted, late: counts.late })}
    </p>
  );
}
