// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
// biome-ignore-all lint/a11y/useSemanticElements: rows and columns that are off screen do not exist, which a table cannot tell
import { memo } from 'react';
import type { Frame } from './frame';
import styles from './grid.module.css';

type Props = { frame: Frame; active: string | null; unitLabel: string; statusLabel: string };

/** The pinned head: for each column its place in the official form and its official name. */
export const GridHead = memo(function GridHead({ frame, active, unitLabel, statusLabel }: Props) {
  return (
    <div role="row" aria-rowindex={1} className={styles.head} style={{ width: frame.width }}>
      <div role="columnheader" aria-colindex={1} className={styles.unit} style={{ width: frame.unit }}>
        {unitLabel}
      </div>
      {frame.status > 0 && (
        <div
          role="columnheader"
          aria-colindex={2}
          className={styles.status}
          style={{ width: frame.status, left: frame.unit }}
        >
          {statusLabel}
        </div>
      )}
      <div role="presentation" className={styles.gap} style={{ width: frame.gap }} />
      {frame.columns.map(({ spec, column, width }) => (
        <div
          key={spec.code}
          role="columnheader"
          lang="zh-CN"
          aria-colindex={column + 2}
          className={styles.column}
          data-active={spec.code === active || undefined}
          title={`${spec.number} ${spec.label}（${spec.unit}）`}
          style={{ width }}
        >
          <span className={styles.number}>{spec.number}</span>
          <span className={styles.label}>{spec.label}</span>
        </div>
      ))}
    </div>
  );
});
