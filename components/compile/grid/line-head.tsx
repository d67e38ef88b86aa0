// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
// biome-ignore-all lint/a11y/useSemanticElements: rows and columns that are off screen do not exist, which a table cannot tell
import Link from 'next/link';
import type { ReactNode } from 'react';
import { cellId, type Frame } from './frame';
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

/** The pinned left part of a row: the unit, and where its return stands. */
export function LineHead({
  row,
  head,
  frame,
  focused,
}: {
  row: number;
  head: Head;
  frame: Frame;
  focused: boolean;
}) {
  return (
    <>
      <div
        role="rowheader"
        id={cellId(row, 0)}
        aria-colindex={1}
        aria-selected={focused}
        className={styles.unit}
        data-column={0}
        data-level={head.level}
        style={{ width: frame.unit }}
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
      {frame.status > 0 && (
        <div
          role="gridcell"
          aria-colindex={2}
          className={styles.status}
          style={{ width: frame.status, left: frame.unit }}
        >
          {head.status}
        </div>
      )}
    </>
  );
}
