// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
// biome-ignore-all lint/a11y/useSemanticElements: rows and columns that are off screen do not exist, which a table cannot tell
import { memo } from 'react';
import type { CellSpec } from '@/lib/editions/cells';
import { isInSpan, type Span } from './block';
import { cellId, type Frame } from './frame';
import styles from './grid.module.css';
import type { Sort } from './grid-look';

type Props = {
  frame: Frame;
  active: string | null;
  sort: Sort | null;
  /** Selected columns, and the cursor's when it stands in the head. */
  span: Span;
  cursor: number | null;
  unitLabel: string;
  statusLabel: string;
  sortHint: string;
};

/** The pinned head: for each column its place in the official form and its official name. A click or Enter sorts by it. */
export const GridHead = memo(function GridHead({ frame, active, sort, span, cursor, ...words }: Props) {
  const ordered = (by: string) =>
    sort?.by === by ? (sort.descending ? 'descending' : 'ascending') : undefined;
  return (
    <div role="row" aria-rowindex={1} data-row={0} className={styles.head} style={{ width: frame.width }}>
      <div role="presentation" className={styles.names}>
        <div
          role="columnheader"
          id={cellId(0, 0)}
          aria-colindex={1}
          aria-sort={ordered('name')}
          aria-selected={isInSpan(span, 0)}
          className={styles.unit}
          data-column={0}
          data-cursor={cursor === 0 || undefined}
          title={words.sortHint}
          style={{ width: frame.unit }}
        >
          <span>{words.unitLabel}</span>
        </div>
        {frame.status > 0 && (
          <div
            role="columnheader"
            aria-colindex={2}
            aria-sort={ordered('status')}
            className={styles.status}
            style={{ width: frame.status }}
          >
            <span>{words.statusLabel}</span>
          </div>
        )}
      </div>
      <div role="presentation" className={styles.gap} style={{ width: frame.gap }} />
      {frame.columns.map(({ spec, column, width }) => (
        <div
          key={spec.code}
          role="columnheader"
          id={cellId(0, column)}
          lang="zh-CN"
          aria-colindex={column + 2}
          aria-sort={ordered(spec.code)}
          aria-selected={isInSpan(span, column)}
          className={styles.column}
          data-column={column}
          data-cursor={cursor === column || undefined}
          data-active={spec.code === active || undefined}
          title={`${spec.number} ${spec.label}（${spec.unit}）`}
          style={{ width }}
        >
          <span className={styles.number}>{headsOf(spec).upper}</span>
          <span className={styles.label}>{headsOf(spec).lower}</span>
        </div>
      ))}
    </div>
  );
});

/** Above the place in the form, in a matrix with its row; below what is counted there. */
function headsOf({ number, label, column }: CellSpec): { upper: string; lower: string } {
  const at = column ? label.lastIndexOf(' · ') : -1;
  if (at < 0) return { upper: number, lower: label };
  return { upper: `${number} ${label.slice(0, at)}`, lower: label.slice(at + 3) };
}
