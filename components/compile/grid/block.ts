import type { Cursor } from './cursor';

/** A block of cells between two corners; the second is where the cursor stands. */
export type Selection = { from: Cursor; to: Cursor };
/** Both ends belong to it. */
export type Block = { top: number; bottom: number; left: number; right: number };
/** The columns of a block in one row, as one text, so that rows are compared cheaply; null where it does not reach. */
export type Span = string | null;

export function blockOf({ from, to }: Selection): Block {
  return {
    top: Math.min(from.row, to.row),
    bottom: Math.max(from.row, to.row),
    left: Math.min(from.column, to.column),
    right: Math.max(from.column, to.column),
  };
}

export function sizeOf({ top, bottom, left, right }: Block): { rows: number; columns: number } {
  return { rows: bottom - top + 1, columns: right - left + 1 };
}

export function spanAt({ top, bottom, left, right }: Block, row: number): Span {
  return row < top || row > bottom ? null : `${left} ${right}`;
}

export function isInSpan(span: Span, column: number): boolean {
  if (span === null) return false;
  const [left, right] = span.split(' ');
  return Number(left) <= column && column <= Number(right);
}
