import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useMemo } from 'react';
import type { CellSpec } from '@/lib/editions/cells';
import type { Cursor } from './cursor';
import type { Frame, FrameColumn } from './frame';
import type { GridTable } from './grid-table';

/** In px. */
export const headHeight = 60;
export const lineHeight = 32;

/** What is shown before the window has been measured, on the server too. */
const firstRect = { width: 1100, height: 700 };

/** Which rows and columns are on screen, and how to bring a cell there. */
export function useWindowed(
  table: GridTable,
  specs: readonly CellSpec[],
  scroller: RefObject<HTMLDivElement | null>,
  count: number,
) {
  const center = table.getCenterVisibleLeafColumns();
  const places = useMemo(() => new Map(specs.map((spec, at) => [spec.code, { spec, at }])), [specs]);
  const [unit = 0, status = 0] = table.getStartVisibleLeafColumns().map((column) => column.getSize());
  const pinned = unit + status;
  const top = headHeight + lineHeight;
  const getScrollElement = () => scroller.current;
  const vertical = useVirtualizer({
    count,
    getScrollElement,
    estimateSize: () => lineHeight,
    paddingStart: top,
    scrollPaddingStart: top,
    overscan: 8,
    initialRect: firstRect,
    useFlushSync: false,
  });
  const horizontal = useVirtualizer({
    horizontal: true,
    count: center.length,
    getScrollElement,
    estimateSize: (index) => center[index]?.getSize() ?? 0,
    paddingStart: pinned,
    scrollPaddingStart: pinned,
    overscan: 3,
    initialRect: firstRect,
    useFlushSync: false,
  });
  const items = horizontal.getVirtualItems();
  const [first, last, width] = [items[0]?.index ?? 0, items.at(-1)?.index ?? -1, horizontal.getTotalSize()];
  const gap = (items[0]?.start ?? pinned) - pinned;
  const frame = useMemo((): Frame => {
    const columns = center.slice(first, last + 1).flatMap((column, offset): FrameColumn[] => {
      const place = places.get(column.id);
      return place ? [{ ...place, column: first + offset + 1, width: column.getSize() }] : [];
    });
    return { width, unit, status, gap, columns };
  }, [center, places, first, last, width, unit, status, gap]);
  const show = useCallback(
    ({ row, column }: Cursor) => {
      if (row > 0) vertical.scrollToIndex(row - 1);
      if (column > 0) horizontal.scrollToIndex(column - 1);
      else scroller.current?.scrollTo({ left: 0 });
    },
    [vertical, horizontal, scroller],
  );
  return { frame, rows: vertical.getVirtualItems(), height: vertical.getTotalSize(), show };
}
