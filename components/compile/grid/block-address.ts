import type { Selection } from './block';
import type { Cursor } from './cursor';

/** What stands where: ids of the rows, the head and the total first, and of the columns, the unit's name first. */
export type Ids = { rows: readonly string[]; columns: readonly string[] };

/** Ids of the rows and of the column that every grid has. */
export const headRow = 'head';
export const totalRow = 'total';
export const unitColumn = 'unit';

const form = /^([^:,]+):([^:,]+),([^:,]+):([^:,]+)$/;

/** A block as `row:column,row:column`: where it began, then where the cursor stands. null for a single cell, which says nothing. */
export function blockText({ from, to }: Selection, ids: Ids): string | null {
  if (from.row === to.row && from.column === to.column) return null;
  const [begin, end] = [cornerText(from, ids), cornerText(to, ids)];
  return begin && end && `${begin},${end}`;
}

function cornerText({ row, column }: Cursor, { rows, columns }: Ids): string | null {
  const [of, code] = [rows[row], columns[column]];
  return of === undefined || code === undefined ? null : `${of}:${code}`;
}

/** The rows and the columns that a block's text names; null for what is no such text. */
export function namedIn(text: string): Ids | null {
  const [, fromRow, fromColumn, toRow, toColumn] = form.exec(text) ?? [];
  if (!fromRow || !fromColumn || !toRow || !toColumn) return null;
  return { rows: [fromRow, toRow], columns: [fromColumn, toColumn] };
}

/** The block in the rows and columns as they stand now; null where one of its corners is not among them. */
export function blockFrom(text: string | null, ids: Ids): Selection | null {
  const named = text === null ? null : namedIn(text);
  if (!named) return null;
  const rows = named.rows.map((id) => ids.rows.indexOf(id));
  const columns = named.columns.map((id) => ids.columns.indexOf(id));
  const [fromRow = -1, toRow = -1, fromColumn = -1, toColumn = -1] = [...rows, ...columns];
  if (Math.min(fromRow, toRow, fromColumn, toColumn) < 0) return null;
  return { from: { row: fromRow, column: fromColumn }, to: { row: toRow, column: toColumn } };
}
