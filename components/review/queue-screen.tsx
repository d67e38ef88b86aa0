import { useTranslations } from 'next-intl';
import { CorrectionsTable } from '@/components/steps/corrections-table';
import { EmptyState } from '@/components/ui/empty-state';
import type { ReturnRow, YearView } from '@/lib/queries/views';
import { OthersTable } from './others-table';
import styles from './queue.module.css';
import { QueueKeys } from './queue-keys';
import type { WaitingRow } from './queue-row';
import { QueueStanding } from './queue-standing';
import { countStandings, others, type Standing } from './standing';
import { WaitingTable } from './waiting-table';

type Props = {
  year: YearView;
  waiting: readonly WaitingRow[];
  /** Every direct child of the areas that the reader reviews, those that wait included. */
  rows: readonly ReturnRow[];
  standing: Standing | null;
  now: Date;
};

/** What waits for the reviewer, and below it how the other units stand. */
export function QueueScreen({ year, waiting, rows, standing, now }: Props) {
  const t = useTranslations('review');
  const counts = countStandings(rows);
  const rest = rows.filter((row) => row.status !== 'submitted');
  return (
    <main id="main" className="page">
      <h1>{t('title')}</h1>
      <QueueStanding {...{ waiting, counts, now }} units={rows.length} />
      <section aria-labelledby="waiting" className={styles.part}>
        <div className={styles.head}>
          <h2 id="waiting">{t('waiting')}</h2>
          {waiting.length > 0 && <QueueKeys />}
        </div>
        {waiting.length > 0 ? (
          <WaitingTable year={year.year} rows={waiting} now={now} />
        ) : (
          <EmptyState title={t('empty.title')}>
            {t('empty.text', { of: rows.length, accepted: counts.accepted, late: counts.late })}
          </EmptyState>
        )}
      </section>
      <CorrectionsTable year={year.year} rows={rows} now={now} />
      <section aria-labelledby="others" className={styles.part}>
        <div className={styles.head}>
          <h2 id="others">{t('others')}</h2>
        </div>
        <OthersTable
          {...{ year: year.year, counts, standing, now }}
          total={rest.length}
          rows={others(rows, standing)}
        />
      </section>
    </main>
  );
}
