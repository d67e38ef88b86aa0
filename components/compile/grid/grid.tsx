// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
// biome-ignore-all lint/a11y/useSemanticElements: rows and columns that are off screen do not exist, which a table cannot tell
'use client';

import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import type { CellSpec } from '@/lib/editions/cells';
import { type Cursor, clamped } from './cursor';
import { cellId } from './frame';
import styles from './grid.module.css';
import { GridHead } from './grid-head';
import { GridLine } from './grid-line';
import type { GridTable } from './grid-table';
import type { Values } from './grid-tree';
import type { Head } from './line-head';
import { type GridActs, useGridKeys } from './use-grid-keys';
import { useLines } from './use-lines';
import { headHeight, lineHeight, useWindowed } from './use-windowed';

export type GridProps = {
  table: GridTable;
  specs: readonly CellSpec[];
  label: string;
  total: { head: Head; values: Values };
  headOf: Parameters<typeof useLines>[1];
  /** The cell that the side panel explains. */
  active: string | null;
} & GridActs;

/**
 * Units × cells, virtual both ways, with the total and the units pinned. One stop of the Tab key; the arrows move a
 * cell cursor, Enter explains a figure, opens a unit, or opens and closes a group.
 */
export function UnitGrid({ table, specs, label, total, headOf, active, ...on }: GridProps) {
  const t = useTranslations('compile');
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useLines(table, headOf);
  const { frame, rows, height, show } = useWindowed(table, specs, scroller, lines.length);
  const columns = table.getCenterVisibleLeafColumns().map((column) => column.id);
  const reach = { rows: lines.length + 1, columns: columns.length + 1 };
  const cursor = clamped(on.cursor, reach);
  const { onKeyDown, onClick } = useGridKeys({ ...on, cursor, lines, columns, reach, show, scroller });

  return (
    <div
      ref={scroller}
      role="treegrid"
      aria-label={label}
      aria-rowcount={lines.length + 2}
      aria-colcount={columns.length + 2}
      aria-activedescendant={cellId(cursor.row, cursor.column)}
      tabIndex={0}
      className={styles.scroller}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div role="presentation" className={styles.canvas} style={{ width: frame.width, height }}>
        <div role="rowgroup" className={styles.pinned} style={{ height: headHeight + lineHeight }}>
          <GridHead frame={frame} active={active} unitLabel={t('grid.unit')} statusLabel={t('grid.status')} />
          <GridLine row={0} top={null} tone="total" {...total} frame={frame} cursor={at(cursor, 0)} />
        </div>
        <div role="rowgroup">
          {rows.map(({ index, start }) => {
            const line = lines[index];
            if (!line) return null;
            const { head, values, tone } = line;
            const shown = { head, values, tone, frame, row: index + 1, top: start };
            return <GridLine key={line.id} {...shown} cursor={at(cursor, index + 1)} />;
          })}
        </div>
      </div>
    </div>
  );
}

function at(cursor: Cursor, row: number): number | null {
  return cursor.row === row ? cursor.column : null;
}
