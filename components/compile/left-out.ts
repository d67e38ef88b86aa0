import type { Basis, ReturnRow } from '@/lib/queries/views';
import type { Status } from '@/lib/workflow/transitions';

export type LeftOut = { row: ReturnRow; status: 'unopened' | Status };

/** How a return that is not in stands; a draft that nobody has opened is told apart. */
export function statusOf(row: Pick<ReturnRow, 'status' | 'opened' | 'kind'>): 'unopened' | Status {
  return row.status === 'draft' && !row.opened && row.kind === 'entered' ? 'unopened' : row.status;
}

/** Whether a direct child's own figures count on a basis. An area below that is not in is counted by its units then. */
export function counts(row: ReturnRow, basis: Basis): boolean {
  if (row.acceptedVersion !== null) return true;
  if (basis === 'accepted') return false;
  if (row.status === 'submitted') return true;
  return basis === 'all' && statusOf(row) !== 'unopened';
}

/** The direct children whose own figures a basis leaves out, in the tree's order. */
export function leftOut(rows: readonly ReturnRow[], basis: Basis): LeftOut[] {
  return rows.filter((row) => !counts(row, basis)).map((row) => ({ row, status: statusOf(row) }));
}
