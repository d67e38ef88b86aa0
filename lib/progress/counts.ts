import { shareOf } from '@/lib/cells/share-of';
import { isIn, isOverdue, type ProgressRow, type Standing, standingOf } from './row';

/** Rows by standing; `late` cuts across those that are not in. */
export type Counts = Record<Standing, number> & { units: number; in: number; late: number };

export function countsOf(rows: readonly ProgressRow[]): Counts {
  const counts: Counts = {
    units: rows.length,
    in: 0,
    late: 0,
    unopened: 0,
    draft: 0,
    returned: 0,
    submitted: 0,
    accepted: 0,
  };
  for (const row of rows) {
    counts[standingOf(row)] += 1;
    if (isIn(row)) counts.in += 1;
    if (isOverdue(row)) counts.late += 1;
  }
  return counts;
}

/** The rows that report for themselves: every figure of the area stands in exactly one of them. */
export function reporting(rows: readonly ProgressRow[]): ProgressRow[] {
  return rows.filter((row) => !row.listed);
}

/** What the units that are not in reported of a headline figure last year, of what all units did. */
export type Missing = {
  part: bigint;
  total: bigint;
  /** In percent with one decimal; null where the total is 0. */
  share: number | null;
};

/**
 * How much of a headline figure (`at`: its place among them) is still out, measured by last year's accepted tables. null: no unit has one
 * whose form counts it alike, so that it cannot be said. Give it only rows that report for themselves.
 */
export function missingOf(rows: readonly ProgressRow[], at: number): Missing | null {
  if (rows.every((row) => lastOf(row, at) === null)) return null;
  const out = rows.filter((row) => !isIn(row));
  const [part, total] = [sumAt(out, at), sumAt(rows, at)];
  return { part, total, share: shareOf(part, total) };
}

/** Whether anything is known of last year, so that units can be weighed at all. */
export function hasLast(rows: readonly ProgressRow[]): boolean {
  return rows.some((row) => row.lastYear !== null);
}

/** Units that are not in and have no table of last year: how much they will bring is not known. */
export function unknownOf(rows: readonly ProgressRow[]): number {
  return rows.filter((row) => !isIn(row) && row.lastYear === null).length;
}

/** Of the headlines at these places, the one that most units reported something for last year; the first of equals. */
export function mostReported(rows: readonly ProgressRow[], places: readonly number[]): number {
  const reported = (at: number) => rows.filter((row) => (lastOf(row, at) ?? 0n) > 0n).length;
  return places.reduce((best, at) => (reported(at) > reported(best) ? at : best), places[0] ?? 0);
}

/** A unit's headline figure of last year; null where it is not known, which is not 0. */
export function lastOf(row: ProgressRow, at: number): bigint | null {
  return row.lastYear?.[at] ?? null;
}

function sumAt(rows: readonly ProgressRow[], at: number): bigint {
  return rows.reduce((sum, row) => sum + (lastOf(row, at) ?? 0n), 0n);
}

/** What all rows that report for themselves had of a headline figure last year: of this, a unit's share is taken. */
export function lastTotal(rows: readonly ProgressRow[], at: number): bigint {
  return sumAt(reporting(rows), at);
}
