import type { KeyboardEvent, MouseEvent, RefObject } from 'react';
import { type Cursor, moved } from './cursor';
import type { Line } from './use-lines';
import { lineHeight } from './use-windowed';

export type GridActs = {
  cursor: Cursor;
  onCursor: (cursor: Cursor) => void;
  /** `unit` is null for a total. */
  onOpenCell: (code: string, unit: string | null) => void;
  onOpenUnit: (href: string) => void;
};

type Parts = GridActs & {
  lines: readonly Line[];
  /** Cell codes, in the order of the columns on screen. */
  columns: readonly string[];
  reach: { rows: number; columns: number };
  show: (cursor: Cursor) => void;
  scroller: RefObject<HTMLElement | null>;
};

/** What keys and clicks do in the grid: move the cursor, explain a figure, open a unit, open and close a group. */
export function useGridKeys({ cursor, lines, columns, reach, show, scroller, ...on }: Parts) {
  const lineAt = ({ row }: Cursor) => (row === 0 ? undefined : lines[row - 1]);
  const open = (at: Cursor) => {
    const line = lineAt(at);
    const code = columns[at.column - 1];
    if (code !== undefined) on.onOpenCell(code, line?.unit ?? null);
    else if (line && line.head.expanded !== null) line.toggle();
    else if (line?.head.href) on.onOpenUnit(line.head.href);
  };
  const toggles = (key: string) => {
    const expanded = cursor.column === 0 ? lineAt(cursor)?.head.expanded : null;
    return (key === 'ArrowRight' && expanded === false) || (key === 'ArrowLeft' && expanded === true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / lineHeight) - 4);
    const to = moved(cursor, event, { ...reach, page });
    if (event.key === 'Enter') open(cursor);
    else if (toggles(event.key)) lineAt(cursor)?.toggle();
    else if (to) {
      on.onCursor(to);
      show(to);
    } else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || event.target.closest('a')) return;
    const row = event.target.closest('[data-row]')?.getAttribute('data-row');
    const column = event.target.closest('[data-column]')?.getAttribute('data-column');
    if (row == null || column == null) return;
    const at = { row: Number(row), column: Number(column) };
    on.onCursor(at);
    open(at);
  };
  return { onKeyDown, onClick };
}
