import type { Cells } from '@/lib/cells/cells';
import { cellOf, cellsOf, inputsOf } from '@/lib/editions/cells';
import type { CellCode, Edition } from '@/lib/editions/types';
import type { Status } from '@/lib/workflow/transitions';

/** One return of a whole tree, with every figure that could count: input cells by code. `draft` null: nobody has opened it. */
export type Leafed = {
  unit: string;
  parent: string | null;
  isArea: boolean;
  status: Status;
  accepted: Cells | null;
  latest: Cells | null;
  draft: Cells | null;
};
export type Fix = { area: string; cell: CellCode; amount: bigint };
export type WholeTree = { edition: Edition; returns: readonly Leafed[]; fixes: readonly Fix[] };
export type TreeBasis = 'accepted' | 'submitted' | 'all';

/**
 * What an area's table is, worked out return by return with none of the product's arithmetic: for tests and benches. A cell that no
 * return below has filled is blank, whatever is corrected about it.
 */
export function bruteTable(tree: WholeTree, area: string, basis: TreeBasis): Cells {
  const totals: Record<CellCode, bigint | null> = {};
  for (const { code } of inputsOf(tree.edition)) totals[code] = null;
  for (const child of tree.returns) {
    if (child.parent !== area) continue;
    const cells = bruteFigures(tree, child, basis);
    for (const code of Object.keys(totals)) {
      const value = cells?.[code] ?? null;
      if (value !== null) totals[code] = (totals[code] ?? 0n) + value;
    }
  }
  for (const fix of tree.fixes) {
    const total = totals[fix.cell] ?? null;
    if (fix.area === area && total !== null) totals[fix.cell] = total + fix.amount;
  }
  return Object.fromEntries(
    cellsOf(tree.edition).map(({ code }) => [code, bruteTotal(tree.edition, code, totals)]),
  );
}

function bruteTotal(edition: Edition, code: CellCode, typed: Cells): bigint | null {
  const parts = cellOf(edition, code)?.parts;
  if (!parts) return typed[code] ?? null;
  let total: bigint | null = null;
  for (const part of parts) {
    const value = bruteTotal(edition, part, typed);
    if (value !== null) total = (total ?? 0n) + value;
  }
  return total;
}

/** What one return adds to the area above it; null: nothing. */
export function bruteFigures(tree: WholeTree, it: Leafed, basis: TreeBasis): Cells | null {
  if (basis === 'accepted') return it.accepted;
  if (it.status === 'submitted') return it.latest;
  if (it.accepted && (basis === 'submitted' || it.status === 'accepted')) return it.accepted;
  if (it.isArea) return bruteTable(tree, it.unit, basis);
  return basis === 'all' ? it.draft : null;
}
