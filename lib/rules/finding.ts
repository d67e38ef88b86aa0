import type { CellCode, Rule, Severity } from '@/lib/editions/types';

/** One side of a comparison; what a rule subtracts has a negative value. Money in 分. */
export type Side = { cells: CellCode[]; values: bigint[]; total: bigint };

/** One result of a rule. */
export type Finding = {
  rule: string;
  kind: Rule['kind'] | 'topicsMissing';
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
};
