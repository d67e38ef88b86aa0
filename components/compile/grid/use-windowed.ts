import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useMemo } from 'react';
import { type Cursor, pinnedRows } from './cursor';
import type { Frame, GridColumn, Sizes } from './frame';

/** What is shown before the window has been measured, on the server too. */
const firstRect = { width: 1100, height: 700 };

/** Which rows and columns are on screen, and how to bring a cell there. */
export function useWindowed(
  columns: readonly GridColumn[],
  sizes: Sizes,
  scroller: RefObject<HTMLDivElement | null>,
  count: number,
) {
  const { unit, status, cell, line } = sizes;
  const pinned = unit + status;
  const top = sizes.head + line;
  const getScrollElement = () => scroller.current;
  const shared = { getScrollElement, initialRect: firstRect, useFlushSync: false };
  const vertical = useVirtualizer({
    ...shared,
    count,
    estimateSize: () => line,
    paddingStart: top,
    scrollPaddingStart: top,
    overscan: 8,
  });
  const horizontal = useVirtualizer({
    ...shared,
    horizontal: true,
    count: columns.length,
    estimateSize: () => cell,
    paddingStart: pinned,
    scrollPaddingStart: pinned,
    overscan: 3,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was measured is old once one of the sizes is another
  useLayoutEffect(() => {
    vertical.measure();
    horizontal.measure();
  }, [vertical, horizontal, line, cell, pinned]);
  const items = horizontal.getVirtualItems();
  const [first, last, width] = [items[0]?.index ?? 0, items.at(-1)?.index ?? -1, horizontal.getTotalSize()];
  const gap = (items[0]?.start ?? pinned) - pinned;
  const frame = useMemo((): Frame => {
    const shown = columns
      .slice(first, last + 1)
      .map((column, offset) => ({ ...column, column: first + offset + 1, width: cell }));
    return { width, unit, status, gap, columns: shown };
  }, [columns, first, last, width, unit, status, gap, cell]);
  const show = useCallback(
    ({ row, column }: Cursor) => {
      if (row >= pinnedRows) vertical.scrollToIndex(row - pinnedRows);
      if (column > 0) horizontal.scrollToIndex(column - 1);
      else scroller.current?.scrollTo({ left: 0 });
    },
    [vertical, horizontal, scroller],
  );
  const showRow = useCallback(
    (row: number) => row >= pinnedRows && vertical.scrollToIndex(row - pinnedRows, { align: 'center' }),
    [vertical],
  );
  return { frame, rows: vertical.getVirtualItems(), height: vertical.getTotalSize(), show, showRow };
}
