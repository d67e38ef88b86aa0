import type { Cells } from '@/lib/cells/cells';
import { type CellSpec, cellsOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';

export type Change = { spec: CellSpec; before: bigint | null; now: bigint | null };

/** Cells that differ between two versions of one return: typed ones first, then the totals that followed them. */
export function changedCells(edition: Edition, before: Cells, now: Cells): Change[] {
  const changed = cellsOf(edition)
    .map((spec) => ({ spec, before: before[spec.code] ?? null, now: now[spec.code] ?? null }))
    .filter((change) => change.before !== change.now);
  return [
    ...changed.filter((change) => change.spec.parts === null),
    ...changed.filter((change) => change.spec.parts !== null),
  ];
}
