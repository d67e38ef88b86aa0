'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { formats } from '@/lib/i18n/format';
import type { Queue, QueueRow } from '@/lib/queries/queue-view';
import { AcceptManyDialog } from './accept-many/accept-many-dialog';
import styles from './queue.module.css';
import { filtered, searchOf } from './queue-filter';
import { QueueFilters } from './queue-filters';
import { QueueKeys } from './queue-keys';
import { countStandings } from './standing';
import type { useQueueFilter } from './use-queue-filter';
import { useQueueKeys } from './use-queue-keys';
import { useQueueMarks } from './use-queue-marks';
import { WaitingTable } from './waiting-table';

type Props = { queue: Queue; filtering: ReturnType<typeof useQueueFilter>; now: Date };

/** The queue itself: filter, table, and accepting several at once. Only what is shown can be marked. */
export function WaitingPart({ queue, filtering, now }: Props) {
  const t = useTranslations('review');
  const words = useTranslations('queue');
  const { compare } = formats(useLocale());
  const { filter, change, clear } = filtering;
  const { year, areas, rows, waiting } = queue;
  const shown = filtered(waiting, filter, compare);
  const [accepting, setAccepting] = useState<readonly QueueRow[] | null>(null);
  const marks = useQueueMarks(shown);
  const marked = shown.filter(({ unit }) => marks.codes.has(unit.code));
  const pathOf = ({ unit }: QueueRow, decide: 'return' | null = null) =>
    `/years/${year.year}/review/${unit.code}${searchOf(filter, { decide })}`;
  useQueueKeys({ rows: shown, marked, toggle: marks.toggle, accept: setAccepting, pathOf });
  const counts = countStandings(rows);
  return (
    <section aria-labelledby="waiting" className={styles.part}>
      <div className={styles.head}>
        <h2 id="waiting">{t('waiting')}</h2>
        {shown.length < waiting.length && (
          <span className={styles.shown}>{words('shown', { n: shown.length, of: waiting.length })}</span>
        )}
        {waiting.length > 0 && <QueueKeys />}
      </div>
      {waiting.length === 0 ? (
        <EmptyState title={t('empty.title')}>
          {t('empty.text', { of: rows.length, accepted: counts.accepted, late: counts.late })}
        </EmptyState>
      ) : (
        <>
          <div className={styles.tools}>
            <QueueFilters {...{ filter, areas, rows }} onChange={change} onClear={clear} />
            <Button
              look={marked.length > 0 ? 'primary' : 'secondary'}
              disabled={marked.length === 0}
              onClick={() => setAccepting(marked)}
            >
              {words('acceptMarked', { n: String(marked.length) })}
            </Button>
          </div>
          {shown.length === 0 ? (
            <p className={styles.none}>{words('noneFound')}</p>
          ) : (
            <WaitingTable
              {...{ now, marks, filter, pathOf }}
              rows={shown}
              onOrder={(order, isReversed) => change({ order, isReversed })}
            />
          )}
        </>
      )}
      {accepting && <AcceptManyDialog year={year.year} rows={accepting} onClose={() => setAccepting(null)} />}
    </section>
  );
}
