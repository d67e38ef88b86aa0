// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
// biome-ignore-all lint/a11y/useSemanticElements: rows and columns that are off screen do not exist, which a table cannot tell
import Link from 'next/link';
import { memo, type ReactNode } from 'react';
import { cellId } from './frame';
import styles from './grid.module.css';

export type Head = {
  name: string;
  /** The whole name, where `name` is shortened. */
  title: string;
  level: number;
  /** null: there is nothing to open. */
  expanded: boolean | null;
  href: string | null;
  status: ReactNode;
};

type Props = {
  row: number;
  head: Head;
  /** Widths in px; the status is left out at 0. */
  unit: number;
  status: number;
  focused: boolean;
  selected: boolean;
};

/** The pinned left part of a row: the unit, and where its return stands. */
export const LineHead = memo(function LineHead(props: Props) {
  const { row, head, unit, status, focused, selected } = props;
  return (
    <div role="presentation" className={styles.names}>
      <div
        role="rowheader"
        id={cellId(row, 0)}
        aria-colindex={1}
        aria-selected={selected}
        className={styles.unit}
        data-column={0}
        data-cursor={focused || undefined}
        data-level={head.level}
        style={{ width: unit }}
      >
        {head.expanded !== null && (
          <span aria-hidden="true" className={styles.twist} data-open={head.expanded} data-toggle="" />
        )}
        {head.href ? (
          <Link href={head.href} tabIndex={-1} prefetch={false} title={head.title}>
            {head.name}
          </Link>
        ) : (
          <span title={head.title}>{head.name}</span>
        )}
      </div>
      {status > 0 && (
        <div role="gridcell" aria-colindex={2} className={styles.status} style={{ width: status }}>
          {head.status}
        </div>
      )}
    </div>
  );
});
