import type { KeyboardEvent, RefObject } from 'react';
import type { Selection } from './block';
import { type Cursor, moved, pinnedRows } from './cursor';
import type { Line } from './use-lines';

export type GridActs = {
  /** `unit` is null for a total. */
  onOpenCell: (code: string, unit: string | null) => void;
  onOpenUnit: (href: string) => void;
  onToggle: (line: Line) => void;
  /** `by`: a cell code or `name`. */
  onSort: (by: string) => void;
};

export type Place = {
  lines: readonly Line[];
  /** Cell codes, in the order of the columns on screen. */
  codes: readonly string[];
  reach: { rows: number; columns: number };
};

type Parts = GridActs &
  Place & {
    selection: Selection;
    onSelect: (selection: Selection) => void;
    show: (cursor: Cursor) => void;
    scroller: RefObject<HTMLElement | null>;
    lineHeight: number;
  };

/** What Enter and a click do at a place: sort by a column, explain a figure, open and close a group, open a unit. */
export function opening({ lines, codes, ...on }: GridActs & Place) {
  return (at: Cursor) => {
    const line = lines[at.row - pinnedRows];
    const code = codes[at.column - 1];
    if (at.row === 0) on.onSort(code ?? 'name');
    else if (code !== undefined) on.onOpenCell(code, line?.unit ?? null);
    else if (line && line.head.expanded !== null) on.onToggle(line);
    else if (line?.head.href) on.onOpenUnit(line.head.href);
  };
}

/** What keys do in the grid: arrows move the cursor, with Shift they draw a block, Ctrl A takes everything. */
export function useGridKeys({ selection, reach, show, scroller, lineHeight, onSelect, ...on }: Parts) {
  const { to: cursor } = selection;
  const open = opening({ reach, ...on });
  const line = on.lines[cursor.row - pinnedRows];
  const toggles = (key: string) => {
    const expanded = cursor.column === 0 ? (line?.head.expanded ?? null) : null;
    return (key === 'ArrowRight' && expanded === false) || (key === 'ArrowLeft' && expanded === true);
  };
  return (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / lineHeight) - 4);
    const to = moved(cursor, event, { ...reach, page });
    if (event.key === 'Enter') open(cursor);
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey))
      onSelect({ from: { row: 0, column: 0 }, to: { row: reach.rows - 1, column: reach.columns - 1 } });
    else if (event.key === 'Escape') onSelect({ from: cursor, to: cursor });
    else if (line && !event.shiftKey && toggles(event.key)) on.onToggle(line);
    else if (to) {
      onSelect({ from: event.shiftKey ? selection.from : to, to });
      show(to);
    } else return;
    event.preventDefault();
  };
}
