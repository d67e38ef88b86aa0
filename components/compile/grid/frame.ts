import type { CellSpec } from '@/lib/editions/cells';

/** A cell column on screen. `at` is its place in a row's values, `column` its place in the grid (the unit is 0). */
export type FrameColumn = { spec: CellSpec; at: number; column: number; width: number };

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
