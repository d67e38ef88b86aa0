/** Row 0 is the head, row 1 the pinned total; column 0 is the unit's name. */
export type Cursor = { row: number; column: number };
export type Extent = { rows: number; columns: number; page: number };

/** Rows above the units: the head and the total. */
export const pinnedRows = 2;

/** The cursor, back inside where rows or columns have gone. */
export function clamped({ row, column }: Cursor, extent: Pick<Extent, 'rows' | 'columns'>): Cursor {
  return {
    row: Math.min(Math.max(row, 0), extent.rows - 1),
    column: Math.min(Math.max(column, 0), extent.columns - 1),
  };
}

type Stroke = { key: string; ctrlKey: boolean; metaKey?: boolean };

/** Where a key moves the cell cursor; null for a key that does not move it. Stops at the edges. */
export function moved(cursor: Cursor, stroke: Stroke, extent: Extent): Cursor | null {
  const { row, column } = cursor;
  const far = stroke.ctrlKey || stroke.metaKey;
  const to = (nextRow: number, nextColumn: number) => clamped({ row: nextRow, column: nextColumn }, extent);
  switch (stroke.key) {
    case 'ArrowUp':
      return to(far ? 0 : row - 1, column);
    case 'ArrowDown':
      return to(far ? extent.rows : row + 1, column);
    case 'ArrowLeft':
      return to(row, far ? 0 : column - 1);
    case 'ArrowRight':
      return to(row, far ? extent.columns : column + 1);
    case 'Home':
      return to(far ? 0 : row, 0);
    case 'End':
      return to(far ? extent.rows : row, extent.columns);
    case 'PageUp':
      return to(row - extent.page, column);
    case 'PageDown':
      return to(row + extent.page, column);
    default:
      return null;
  }
}
