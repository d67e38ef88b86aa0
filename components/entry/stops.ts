/** An input of a section, by its place in the table. */
export type Stop = { row: number; column: number };
export type Move = 'next' | 'previous' | 'up' | 'down' | 'left' | 'right';

/**
 * Which stop a move leads to. `next` and `previous` go down and up a column and on to the one beside it; the arrows
 * stay in their column or row. null: the move leads out of the section.
 */
export function stopAfter<T extends Stop>(stops: readonly T[], from: T, move: Move): T | null {
  const inColumn = stops.filter((stop) => stop.column === from.column).sort((a, b) => a.row - b.row);
  const inRow = stops.filter((stop) => stop.row === from.row).sort((a, b) => a.column - b.column);
  const columnwise = [...stops].sort((a, b) => a.column - b.column || a.row - b.row);
  const [line, step] = {
    next: [columnwise, 1] as const,
    previous: [columnwise, -1] as const,
    down: [inColumn, 1] as const,
    up: [inColumn, -1] as const,
    right: [inRow, 1] as const,
    left: [inRow, -1] as const,
  }[move];
  return line[line.indexOf(from) + step] ?? null;
}

type Caret = { start: number; end: number; length: number };
type Pressed = { key: string; shiftKey: boolean; altKey: boolean; ctrlKey: boolean; metaKey: boolean };

/** The move that a key means in an input; left and right only where the caret cannot move within it. */
export function moveOf(
  { key, shiftKey, altKey, ctrlKey, metaKey }: Pressed,
  caret: Caret | null,
): Move | null {
  if (altKey || ctrlKey || metaKey) return null;
  if (key === 'Enter') return shiftKey ? 'previous' : 'next';
  if (shiftKey) return null;
  if (key === 'ArrowDown') return 'down';
  if (key === 'ArrowUp') return 'up';
  if (!caret) return null;
  const isAll = caret.start === 0 && caret.end === caret.length;
  const isAt = (place: number) => caret.start === place && caret.end === place;
  if (key === 'ArrowLeft' && (isAll || isAt(0))) return 'left';
  if (key === 'ArrowRight' && (isAll || isAt(caret.length))) return 'right';
  return null;
}
