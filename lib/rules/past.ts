import type { Cells } from '@/lib/cells/cells';
import type { CellCode } from '@/lib/editions/types';

/** How many earlier years a table is compared with. */
export const yearsBack = 5;

/** A unit's own table of an earlier year, every cell. */
export type PastYear = { year: number; cells: Cells };

/** Of one cell over all similar units: a tenth of them lie below `low`, half below `middle`, a tenth above `high`. Money in 分. */
export type PeerRange = { low: bigint; middle: bigint; high: bigint };

/** How similar units stood in the year before. `kind` is theirs: department, township, … */
export type Peers = { kind: string; units: number; cells: Readonly<Record<CellCode, PeerRange>> };

/** What a table can be out of line with. `own`: the unit's tables on the same form, the year before first, without gaps. */
export type Past = { own: readonly Cells[]; peers: Peers | null };

/** The smallest and the largest of some values; refuses none at all. */
export function rangeOf(values: readonly bigint[]): { low: bigint; high: bigint } {
  const sorted = [...values].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0));
  const [low, high] = [sorted.at(0), sorted.at(-1)];
  if (low === undefined || high === undefined) throw new Error('no values, no range');
  return { low, high };
}

/** The past of a table of this year, from the earlier years that are known; what lies behind a missing year is not compared with. */
export function pastOf(year: number, earlier: readonly PastYear[], peers: Peers | null): Past {
  const own: Cells[] = [];
  for (let before = year - 1; ; before--) {
    const table = earlier.find((each) => each.year === before);
    if (!table) return { own, peers };
    own.push(table.cells);
  }
}
