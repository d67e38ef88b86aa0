import { changeOf } from '@/lib/cells/print';
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

/** A change in percent with one decimal, rounded half away from zero; null where there is nothing to compare with. */
export function percentOf(change: bigint, before: bigint): string | null {
  if (before <= 0n) return null;
  const size = change < 0n ? -change : change;
  const tenths = (size * 2000n + before) / (before * 2n);
  return `${tenths / 10n}.${tenths % 10n}%`;
}

/** The same with its sign: `+13.8%`, `−12.5%`; '' where there is nothing to compare, or nothing before. */
export function printPercent(now: bigint | null, before: bigint | null): string {
  const change = changeOf(now, before);
  const percent = change === null || before === null ? null : percentOf(change, before);
  if (change === null || percent === null) return '';
  return `${change > 0n ? '+' : change < 0n ? '−' : ''}${percent}`;
}
