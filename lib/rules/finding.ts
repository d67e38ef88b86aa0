import type { CellCode, Rule, Severity } from '@/lib/editions/types';

/** One side of a comparison; what a rule subtracts has a negative value. Money in 分. */
export type Side = { cells: CellCode[]; values: bigint[]; total: bigint };

/** What a value is out of line with: the unit's own values, the year before first, and similar units where they agree. */
export type Apart = {
  own: bigint[];
  peers: { kind: string; units: number; low: bigint; high: bigint } | null;
};

/** One result of a rule. */
export type Finding = {
  rule: string;
  kind: Rule['kind'] | 'topicsMissing' | 'outOfLine';
  severity: Severity;
  /** May stand if it is explained: warnings, and errors whose rule says so. */
  explainable: boolean;
  /** This year's cells (and the topics row) that the finding is about. */
  cells: CellCode[];
  /** Code of the matrix column that it was found in. */
  column: string | null;
  left: Side | null;
  /** For `equalsLastYear` values of last year; for `stock` last year's value first. */
  right: Side | null;
  /** For `outOfLine`. */
  apart?: Apart;
};

/** The same for findings that say the same: which rule, where, and all numbers. */
export function printFinding({ rule, column, left, right, apart }: Finding): string {
  const { own, peers } = apart ?? { own: null, peers: null };
  const others = peers && [peers.units, peers.low, peers.high];
  return [rule, column, left?.values, right?.values, own, others].map(String).join('/');
}
