// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active cell
// biome-ignore-all lint/a11y/useSemanticElements: rows and columns that are off screen do not exist, which a table cannot tell
'use client';

import { useTranslations } from 'next-intl';
import { type RefObject, useEffect, useEffectEvent } from 'react';
import { blockOf, type Selection, sizeOf, spanAt } from './block';
import { pinnedRows } from './cursor';
import { cellId, type GridColumn, type Sizes } from './frame';
import styles from './grid.module.css';
import { GridHead } from './grid-head';
import { GridLine } from './grid-line';
import type { Sort } from './grid-look';
import type { Values } from './grid-tree';
import type { Head } from './line-head';
import { useDrag } from './use-drag';
import { type GridActs, opening, type Place, useGridKeys } from './use-grid-keys';
import { useWindowed } from './use-windowed';

export type GridProps = GridActs &
  Place & {
    scroller: RefObject<HTMLDivElement | null>;
    columns: readonly GridColumn[];
    sizes: Sizes;
    label: string;
    total: { head: Head; values: Values };
    sort: Sort | null;
    /** The cell that the side panel explains. */
    active: string | null;
    /** The unit that was looked for. */
    found: string | null;
    selection: Selection;
    /** The selected block's text while it is the address that says it. */
    placed: string | null;
    /** Units below are being read. */
    isReading: boolean;
    onSelect: (selection: Selection) => void;
    onCopy: (data: DataTransfer) => void;
  };

/**
 * Units × cells, virtual both ways, with the head, the total and the units pinned. One stop of the Tab key; the arrows move a
 * cell cursor, with Shift they draw a block; Enter explains a figure, sorts, opens a unit, or opens and closes a group.
 */
export function UnitGrid(props: GridProps) {
  const { scroller, columns, sizes, label, total, sort, active, found, selection, onSelect, onCopy } = props;
  const { lines, placed, isReading } = props;
  const t = useTranslations('grid');
  const { frame, rows, height, show, showRow } = useWindowed(columns, sizes, scroller, lines.length);
  const foundRow = found === null ? -1 : lines.findIndex((line) => line.unit === found);
  const onFound = useEffectEvent((row: number) => {
    if (placed !== null) return;
    const at = { row: row + pinnedRows, column: 0 };
    onSelect({ from: at, to: at });
    showRow(at.row);
  });
  useEffect(() => {
    if (foundRow >= 0) onFound(foundRow);
  }, [foundRow]);
  const onPlaced = useEffectEvent(() => {
    const { top, left } = blockOf(selection);
    show({ row: top, column: left });
    showRow(top);
  });
  useEffect(() => {
    if (placed !== null) onPlaced();
  }, [placed]);
  const onKeyDown = useGridKeys({ ...props, show, lineHeight: sizes.line });
  const pointer = useDrag({ selection, onSelect, onClick: opening(props) });
  const block = blockOf(selection);
  const { rows: tall, columns: wide } = sizeOf(block);
  const isBlock = tall * wide > 1;
  const at = (row: number) => ({
    cursor: selection.to.row === row ? selection.to.column : null,
    span: spanAt(block, row),
  });
  return (
    <div
      ref={scroller}
      role="treegrid"
      aria-label={label}
      aria-multiselectable="true"
      aria-busy={isReading || undefined}
      aria-rowcount={lines.length + pinnedRows}
      aria-colcount={columns.length + 2}
      aria-activedescendant={cellId(selection.to.row, selection.to.column)}
      tabIndex={0}
      className={styles.scroller}
      data-block={isBlock || undefined}
      onKeyDown={onKeyDown}
      onCopy={(event) => {
        event.preventDefault();
        onCopy(event.clipboardData);
      }}
      {...pointer}
    >
      <div
        role="presentation"
        className={styles.canvas}
        data-compact={sizes.line < 32 || undefined}
        style={{ width: frame.width, height }}
      >
        <div role="rowgroup" className={styles.pinned} style={{ height: sizes.head + sizes.line }}>
          <GridHead
            {...{ frame, active, sort }}
            {...at(0)}
            unitLabel={t('unit')}
            statusLabel={t('status')}
            sortHint={t('sort.hint')}
          />
          <GridLine row={1} top={null} tone="total" {...total} {...at(1)} frame={frame} />
        </div>
        <div role="rowgroup">
          {rows.map(({ index, start }) => {
            const line = lines[index];
            if (!line) return null;
            const { head, values, tone } = line;
            const row = index + pinnedRows;
            const shown = { head, values, tone, frame, row, top: start, isFound: index === foundRow };
            return <GridLine key={line.id} {...shown} {...at(row)} />;
          })}
        </div>
      </div>
    </div>
  );
}
