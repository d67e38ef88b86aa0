'use client';

import { useTranslations } from 'next-intl';
import table from '@/components/ui/data-table.module.css';
import { Icon } from '@/components/ui/icon';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { QueueRow } from '@/lib/queries/queue-view';
import styles from './queue.module.css';
import { mayBeMarked, type Order, type QueueFilter } from './queue-filter';
import { WaitingRow } from './waiting-row';

export type QueueMarks = {
  codes: ReadonlySet<string>;
  toggle: (code: string) => void;
  /** All of these, or none where all of them are. */
  toggleAll: (codes: readonly string[]) => void;
};

type Props = {
  rows: readonly QueueRow[];
  now: Date;
  marks: QueueMarks;
  filter: QueueFilter;
  onOrder: (order: Order, isReversed: boolean) => void;
  pathOf: (row: QueueRow) => string;
};

/** The queue; the first button is the next step while nothing is marked. */
export function WaitingTable({ rows, now, marks, filter, onOrder, pathOf }: Props) {
  const t = useTranslations('review');
  const sort = { filter, onOrder };
  return (
    <div className={`${table.scroll} ${styles.roomy}`}>
      <table className={`${table.table} ${styles.stack}`} data-queue="">
        <thead>
          <tr>
            <th scope="col" className={styles.box}>
              <MarkAll rows={rows} marks={marks} />
            </th>
            <SortedHead order="unit" label={t('column.unit')} {...sort} />
            <th scope="col">{t('column.version')}</th>
            <th scope="col">{t('column.submitted')}</th>
            <SortedHead order="waits" label={t('column.waits')} {...sort} />
            <SortedHead order="changed" label={t('column.changed')} {...sort} />
            <SortedHead order="findings" label={t('column.findings')} {...sort} />
            <th scope="col">
              <VisuallyHidden>{t('review')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <WaitingRow
              key={row.unit.code}
              {...{ row, now, marks }}
              path={pathOf(row)}
              isNext={at === 0 && marks.codes.size === 0}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MarkAll({ rows, marks }: { rows: readonly QueueRow[]; marks: QueueMarks }) {
  const t = useTranslations('queue');
  const codes = rows.filter(mayBeMarked).map(({ unit }) => unit.code);
  const isAll = codes.length > 0 && codes.every((code) => marks.codes.has(code));
  return (
    <label className={styles.markBox}>
      <input
        type="checkbox"
        aria-label={t('markAll')}
        disabled={codes.length === 0}
        checked={isAll}
        onChange={() => marks.toggleAll(codes)}
      />
    </label>
  );
}

type HeadProps = Pick<Props, 'filter' | 'onOrder'> & { order: Order; label: string };

function SortedHead({ order, label, filter, onOrder }: HeadProps) {
  const isCurrent = filter.order === order;
  const isDescending = isCurrent && filter.isReversed !== (order === 'changed' || order === 'findings');
  return (
    <th scope="col" aria-sort={isCurrent ? (isDescending ? 'descending' : 'ascending') : undefined}>
      <button
        type="button"
        className={styles.sort}
        onClick={() => onOrder(order, isCurrent && !filter.isReversed)}
      >
        {label}
        <span
          className={styles.sortSign}
          data-direction={isCurrent ? (isDescending ? 'down' : 'up') : 'none'}
        >
          <Icon name="caret" />
        </span>
      </button>
    </th>
  );
}
