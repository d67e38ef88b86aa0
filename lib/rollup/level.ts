import type { Cells } from '@/lib/cells/cells';
import { dependantsOf } from '@/lib/editions/cells';
import type { CellCode, Edition } from '@/lib/editions/types';
import type { Adjustment } from './sum';

/** A total taken apart: units, rows of the ledger and rest together are the total. Money in 分. */
export type LevelSum = {
  /** What the units add; null where none has a figure. */
  units: bigint | null;
  /** Ids of the adjustments that count, those of the cell itself and of its parts. */
  rows: number[];
  adjustments: bigint;
  /** What neither accounts for: 0 wherever what made the table is still known. */
  rest: bigint;
};

/** An adjustment of the cell itself, or of one that it sums. */
export function isAbout(edition: Edition, code: CellCode, { cell }: Pick<Adjustment, 'cell'>): boolean {
  return cell === code || dependantsOf(edition, cell).includes(code);
}

/**
 * How the units and the adjustments of an area's table make one cell of it. `cells`: the table itself, in which an adjustment of a
 * cell that nobody filled does not count.
 */
export function levelSum(
  edition: Edition,
  code: CellCode,
  {
    cells,
    parts,
    adjustments,
  }: {
    cells: Cells;
    parts: readonly (bigint | null)[];
    adjustments: readonly Pick<Adjustment, 'id' | 'cell' | 'amount'>[];
  },
): LevelSum {
  const filled = parts.filter((part) => part !== null);
  const units = filled.length === 0 ? null : filled.reduce((sum, part) => sum + part, 0n);
  const counted = adjustments.filter(
    (each) => isAbout(edition, code, each) && (cells[each.cell] ?? null) !== null,
  );
  const adjusted = counted.reduce((sum, { amount }) => sum + amount, 0n);
  return {
    units,
    rows: counted.map(({ id }) => id),
    adjustments: adjusted,
    rest: (cells[code] ?? 0n) - (units ?? 0n) - adjusted,
  };
}
