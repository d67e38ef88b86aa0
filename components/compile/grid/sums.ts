import type { CellKind } from '@/lib/editions/types';

export type Summed = { kind: CellKind; value: bigint | null };
/** Exact sums; null where none of a kind is filled. Counts are not added to amounts. Money in 分. */
export type Sums = { filled: number; blank: number; count: bigint | null; money: bigint | null };

export function sumsOf(cells: Iterable<Summed>): Sums {
  const sums: Sums = { filled: 0, blank: 0, count: null, money: null };
  for (const { kind, value } of cells) {
    if (value === null) sums.blank++;
    else {
      sums.filled++;
      sums[kind] = (sums[kind] ?? 0n) + value;
    }
  }
  return sums;
}
