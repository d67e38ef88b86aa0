import type { Adjustment } from './sum';

/** Why an adjustment deserves a second look; figures in 分 where the cell is money. */
export type Doubt =
  /** Overlaps are taken away, never added. */
  | { kind: 'adds' }
  /** It takes away more than its units reported together; `taken`: with the other rows about them. */
  | { kind: 'moreThanReported'; taken: bigint; reported: bigint }
  /** It takes away more than they can have counted twice. */
  | { kind: 'moreThanTwice'; taken: bigint; most: bigint };

type Row = Pick<Adjustment, 'cell' | 'amount' | 'units'>;

/**
 * What is odd about a row of the ledger, seen beside what its units reported in its cell. Whatever several units counted together
 * one of them has to keep, so that at most all of their figures but the largest can be an overlap. The other rows of the cell that
 * are about these units alone are counted in. While a figure is not known (null), size says nothing.
 */
export function doubtOf(
  row: Row,
  reported: readonly (bigint | null)[],
  others: readonly Row[],
): Doubt | null {
  if (row.amount > 0n) return { kind: 'adds' };
  const taken = -(row.amount + changedFor(row, others));
  const known = reported.filter((value) => value !== null);
  if (taken <= 0n || known.length < reported.length) return null;
  const together = known.reduce((sum, value) => sum + value, 0n);
  if (taken > together) return { kind: 'moreThanReported', taken, reported: together };
  const most = mostTwice(known);
  return taken > most ? { kind: 'moreThanTwice', taken, most } : null;
}

/** The most that these units can have counted more than once: everything but the largest figure. */
export function mostTwice(reported: readonly bigint[]): bigint {
  const [_largest, ...others] = reported.toSorted((one, other) => (one > other ? -1 : 1));
  return others.reduce((sum, value) => sum + value, 0n);
}

/** What other rows already change in the row's cell for its units alone. */
function changedFor({ cell, units }: Row, others: readonly Row[]): bigint {
  const named = new Set(units);
  return others
    .filter((other) => other.cell === cell && other.units.every((unit) => named.has(unit)))
    .reduce((sum, { amount }) => sum + amount, 0n);
}
