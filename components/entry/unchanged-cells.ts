import type { Cells, Topic } from '@/lib/cells/cells';
import { topicsRowOf } from '@/lib/editions/cells';
import type { CellCode, Edition } from '@/lib/editions/types';
import type { ReturnView } from '@/lib/queries/views';
import { sameField } from './field';

/** What was submitted last, while it is being corrected. */
export type Before = { cells: Cells; topics: readonly Topic[] | null };
/** The form as it is on screen. */
type Now = { edition: Edition; form: { sums: Cells }; topics: { list: readonly Topic[] } };

/** The cells that a return came back for, the topics row among them, while it is with its unit. */
export function namedCells({
  status,
  returned,
}: Pick<ReturnView, 'status' | 'returned'>): readonly CellCode[] {
  return status === 'returned' ? (returned?.cells ?? []) : [];
}

/** Those of them that are still as they were submitted. */
export function unchangedCells(view: ReturnView, before: Before | null, now: Now): CellCode[] {
  return before ? namedCells(view).filter((code) => !isChanged(code, before, now)) : [];
}

/** Whether a cell, or the topics row, says something else than what was submitted. */
export function isChanged(code: CellCode, before: Before, { edition, form, topics }: Now): boolean {
  if (code === topicsRowOf(edition)?.code) return !sameField(before.topics ?? [], topics.list);
  return (form.sums[code] ?? null) !== (before.cells[code] ?? null);
}
