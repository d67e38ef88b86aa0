import type { CellSpec } from '@/lib/editions/cells';

/** A cell column; `at` is its place in a row's values. */
export type GridColumn = { spec: CellSpec; at: number };
/** A column on screen; `column` is its place in the grid (the unit is 0). */
export type FrameColumn = GridColumn & { column: number; width: number };

/** In px. */
export type Sizes = {
  unit: number;
  /** 0 where there is no room for the status. */
  status: number;
  cell: number;
  head: number;
  line: number;
};

export function sizesOf({ narrow, compact }: { narrow: boolean; compact: boolean }): Sizes {
  const [cell, line] = compact ? [88, 24] : [104, 32];
  return narrow
    ? { unit: 148, status: 0, cell, line, head: 60 }
    : { unit: 232, status: 92, cell, line, head: 60 };
}

/** What is on screen sideways. Stays the same object while scrolling up and down, so that rows need not render again. */
export type Frame = {
  width: number;
  unit: number;
  /** 0 where the status column is hidden. */
  status: number;
  /** Space taken by cell columns that are scrolled out to the left. */
  gap: number;
  columns: FrameColumn[];
};

/** The element of a cell, which the grid names as the active one. */
export function cellId(row: number, column: number): string {
  return `cell-${row}-${column}`;
}
