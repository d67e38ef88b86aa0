import type { Cells } from '@/lib/cells/cells';
import type { CellCode } from '@/lib/editions/types';
import type { ReturnView } from '@/lib/queries/views';

/**
 * The cells that a return came back for and that are still as they were submitted. The topics row counts as unchanged:
 * what it said before is not among the cells.
 */
export function unchangedCells(view: ReturnView, before: Cells | null, now: Cells): CellCode[] {
  if (view.status !== 'returned' || !before) return [];
  return (view.returned?.cells ?? []).filter((code) => (now[code] ?? null) === (before[code] ?? null));
}
