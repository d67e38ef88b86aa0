'use client';

import { useTranslations } from 'next-intl';
import type { Queue } from '@/lib/queries/queue-view';
import { OthersTable } from './others-table';
import styles from './queue.module.css';
import { isMeant } from './queue-filter';
import { QueueStanding } from './queue-standing';
import { countStandings, others } from './standing';
import { useQueueFilter } from './use-queue-filter';
import { WaitingPart } from './waiting-part';

/** What waits for the reviewer, and below it how the other units stand. */
export function QueueScreen({ queue, now }: { queue: Queue; now: Date }) {
  const t = useTranslations('review');
  const filtering = useQueueFilter();
  const { filter, standing, pathWith } = filtering;
  const { year, rows, waiting } = queue;
  const rest = rows.filter((row) => row.status !== 'submitted' && isMeant(row, filter));
  return (
    <main id="main" className="page">
      <h1>{t('title')}</h1>
      <QueueStanding {...{ waiting, now }} counts={countStandings(rows)} units={rows.length} />
      <WaitingPart {...{ queue, filtering, now }} />
      <section aria-labelledby="others" className={styles.part}>
        <div className={styles.head}>
          <h2 id="others">{t('others')}</h2>
        </div>
        <OthersTable
          {...{ standing, now, pathWith }}
          year={year.year}
          counts={countStandings(rest)}
          total={rest.length}
          rows={others(rest, standing)}
        />
      </section>
    </main>
  );
}
