import { cellsOf } from '@/lib/editions/cells';
import type { CellCode, Edition } from '@/lib/editions/types';

/** A version's array as cells; it holds every cell of the edition, in its order. Key by key: a table has hundreds of versions to read. */
export function frozenCells(
  edition: Edition,
  values: readonly (bigint | null)[],
): Record<CellCode, bigint | null> {
  const cells: Record<CellCode, bigint | null> = {};
  for (const [at, { code }] of cellsOf(edition).entries()) cells[code] = values[at] ?? null;
  return cells;
}
