import type { CellCode } from '@/lib/editions/types';

/** What one unit reports for a cell; null: nothing yet. Money in 分. */
export type UnitFigure = { unit: string; value: bigint | null };

/** How an area's units stand in one cell. Money in 分. */
export type Spread = {
  /** How many units there are, how many of them have a figure, and how many of those report 0. */
  of: number;
  filled: number;
  zeros: number;
  /** The figures that exist, by size: those that a quarter, half and three quarters of them do not exceed. Each is a unit's own figure. */
  lower: bigint | null;
  median: bigint | null;
  upper: bigint | null;
  /** Whose figure is the highest, the first of equals; `ties`: how many others report as much. Null where nobody reports more than 0. */
  highest: { unit: string; value: bigint; ties: number } | null;
};

/** The spread over the units in the order given. A quartile is the figure of rank ⌈n·q⌉, as in `percentile_disc`, so that nothing is rounded. */
export function spreadOf(figures: readonly UnitFigure[]): Spread {
  const known: bigint[] = [];
  let zeros = 0;
  let highest: Spread['highest'] = null;
  for (const { unit, value } of figures) {
    if (value === null) continue;
    known.push(value);
    if (value === 0n) zeros += 1;
    if (value > (highest?.value ?? 0n)) highest = { unit, value, ties: 0 };
    else if (value === highest?.value) highest.ties += 1;
  }
  const sorted = bySize(known);
  const ranked = (quarters: number) => sorted[Math.ceil((sorted.length * quarters) / 4) - 1] ?? null;
  return {
    of: figures.length,
    filled: known.length,
    zeros,
    lower: ranked(1),
    median: ranked(2),
    upper: ranked(3),
    highest,
  };
}

/** 64 bits at a time where every figure has room in them, which takes a quarter of the time. */
function bySize(values: readonly bigint[]): ArrayLike<bigint> {
  const isShort = values.every((value) => BigInt.asIntN(64, value) === value);
  return isShort
    ? BigInt64Array.from(values).sort()
    : values.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** The same for several cells at once. */
export function spreadsOf(
  codes: readonly CellCode[],
  units: readonly { unit: string; cells: Readonly<Record<CellCode, bigint | null>> }[],
): Record<CellCode, Spread> {
  return Object.fromEntries(
    codes.map((code) => [
      code,
      spreadOf(units.map(({ unit, cells }) => ({ unit, value: cells[code] ?? null }))),
    ]),
  );
}
