import type { RollupPart } from '@/lib/queries/opened-views';

export type SizedPart = {
  part: RollupPart;
  value: bigint /** Length of its bar, 0–100, the largest being 100. */;
  bar: number;
};
export type Parts = { counted: SizedPart[]; zeros: RollupPart[]; missing: RollupPart[] };

/** An area's table that has units of its own to tell. */
export function opensFurther({ kind, source }: Pick<RollupPart, 'kind' | 'source'>): boolean {
  return kind === 'compiled' && source !== 'none';
}

/** Tells the units that make a total from those that reported zero and those that are not in, the largest first. */
export function partsBySize(parts: readonly RollupPart[]): Parts {
  const counted = parts
    .flatMap((part) => (part.value === null || part.value === 0n ? [] : [{ part, value: part.value }]))
    .sort((a, b) => (a.value === b.value ? 0 : a.value > b.value ? -1 : 1));
  const largest = counted[0]?.value ?? 0n;
  return {
    counted: counted.map(({ part, value }) => ({ part, value, bar: barOf(value, largest) })),
    zeros: parts.filter((part) => part.value === 0n),
    missing: parts.filter((part) => part.value === null),
  };
}

function barOf(value: bigint, largest: bigint): number {
  return value <= 0n || largest <= 0n ? 0 : Number((value * 1000n) / largest) / 10;
}
