import { type CellSpec, dependantsOf } from '@/lib/editions/cells';
import type { CellCode, Edition } from '@/lib/editions/types';
import type { Adjustment } from '@/lib/rollup/sum';
import type { Values } from './grid-tree';

/** What an area's adjustments add to each cell, in the order of `specs`, totals included; null where there are none. */
export function adjustedValues(
  edition: Edition,
  specs: readonly CellSpec[],
  adjustments: readonly Pick<Adjustment, 'cell' | 'amount'>[],
): Values | null {
  if (adjustments.length === 0) return null;
  const sums = new Map<CellCode, bigint>();
  for (const { cell, amount } of adjustments) {
    for (const code of [cell, ...dependantsOf(edition, cell)])
      sums.set(code, (sums.get(code) ?? 0n) + amount);
  }
  return specs.map((spec) => sums.get(spec.code) ?? null);
}
