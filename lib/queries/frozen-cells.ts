import type { Cells } from '@/lib/cells/cells';
import { cellsOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';

/** A version's array as cells; it holds every cell of the edition, in its order. */
export function frozenCells(edition: Edition, values: readonly (bigint | null)[]): Cells {
  return Object.fromEntries(cellsOf(edition).map((cell, at) => [cell.code, values[at] ?? null]));
}
