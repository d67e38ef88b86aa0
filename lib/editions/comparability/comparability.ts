import type { CellCode, EditionId } from '../types';

/** A sentence in each language of the screens. */
export type Said = { 'zh-CN': string; en: string };

/**
 * How cells of two editions stand to each other. `same`: label, unit, kind and definition are equal. `renamed`: the same thing is
 * counted, in the same unit, under another label or number. `notComparable`: near each other, and yet something else is counted.
 */
export type Tie =
  | { kind: 'same'; cells: readonly [older: CellCode, newer: CellCode] }
  | { kind: 'renamed'; cells: readonly [older: CellCode, newer: CellCode]; note: Said }
  | {
      kind: 'notComparable';
      older: readonly CellCode[];
      newer: readonly CellCode[];
      reason: Said;
    };

/** Cells of one edition to which the other has nothing near: named one by one, or all cells in these columns of a matrix. */
export type Alone = { in: EditionId; reason: Said } & (
  | { cells: readonly CellCode[] }
  | { section: string; columns: readonly string[] }
);

/** What of two editions may be compared. Every cell of both is named in it exactly once. Frozen like an edition. */
export type Comparability = {
  older: EditionId;
  newer: EditionId;
  ties: readonly Tie[];
  alone: readonly Alone[];
};
