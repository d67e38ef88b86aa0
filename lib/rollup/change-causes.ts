import type { Cells } from '@/lib/cells/cells';
import { dependantsOf } from '@/lib/editions/cells';
import type { CellCode, Edition } from '@/lib/editions/types';
import type { AdjustmentChange } from './staleness';

/** What a changed unit or adjustment adds to the change of one cell. Money in 分. */
export type CellCause = { unit: string; by: bigint } | { adjustment: number; by: bigint };

/** A changed unit with its table as it was counted and as it counts; null: not counted. */
export type ChangedTable = { unit: string; was: Cells | null; now: Cells | null };

/** What made a cell of an area's table change; the causes add up to the change exactly. Those that add nothing are left out. */
export function causesOf(
  edition: Edition,
  code: CellCode,
  { tables, adjustments }: { tables: readonly ChangedTable[]; adjustments: readonly AdjustmentChange[] },
): CellCause[] {
  const byUnits = tables.map(({ unit, was, now }) => ({
    unit,
    by: (now?.[code] ?? 0n) - (was?.[code] ?? 0n),
  }));
  const byAdjustments = adjustments
    .filter(({ adjustment: { cell } }) => cell === code || dependantsOf(edition, cell).includes(code))
    .map(({ change, adjustment: { id, amount } }) => ({
      adjustment: id,
      by: change === 'added' ? amount : -amount,
    }));
  return [...byUnits, ...byAdjustments].filter(({ by }) => by !== 0n);
}
