import type { Cells, Topic } from '@/lib/cells/cells';
import { withFilledSums } from '@/lib/cells/computed';
import { inputsOf } from '@/lib/editions/cells';
import type { CellCode, Edition } from '@/lib/editions/types';

/** What one unit adds to a total; `version` is null for a draft. */
export type Contribution = { unit: string; cells: Cells; version: number | null };

/** The second person, by name, and when. */
export type Approval = { by: string; at: Date };

/** A documented correction of a compiled cell. Amount signed, money in 分. It counts whether it is approved or not. */
export type Adjustment = {
  id: number;
  cell: CellCode;
  amount: bigint;
  reason: string;
  units: string[];
  by: string;
  at: Date;
  /** null: nobody has approved it yet. */
  approved: Approval | null;
};

/**
 * The table of an area: input cells added up and adjusted, computed cells summed from them. A cell that nobody has
 * filled is blank, adjusted or not. Throws on an adjustment of a cell that is not an input cell.
 */
export function addUp(
  edition: Edition,
  contributions: readonly Cells[],
  adjustments: readonly Pick<Adjustment, 'cell' | 'amount'>[],
): Cells {
  const totals: Record<CellCode, bigint | null> = {};
  for (const { code } of inputsOf(edition)) {
    const filled = contributions.map((cells) => cells[code] ?? null).filter((value) => value !== null);
    totals[code] = filled.length === 0 ? null : filled.reduce((sum, value) => sum + value, 0n);
  }
  for (const { cell, amount } of adjustments) {
    const total = totals[cell];
    if (total === undefined) throw new Error(`adjustment of ${cell}, which is not an input cell`);
    if (total !== null) totals[cell] = total + amount;
  }
  return withFilledSums(edition, totals);
}

/** Topics of several returns as one list: the same name added up, the most frequent first. */
export function mergeTopics(lists: readonly (readonly Topic[])[]): Topic[] {
  const counts = new Map<string, bigint>();
  for (const { name, count } of lists.flat()) {
    const key = name.trim();
    counts.set(key, (counts.get(key) ?? 0n) + count);
  }
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => (a.count === b.count ? (a.name < b.name ? -1 : 1) : a.count > b.count ? -1 : 1));
}
