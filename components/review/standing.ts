import type { ReturnRow } from '@/lib/queries/views';

export const standings = ['unopened', 'draft', 'returned', 'accepted', 'late'] as const;
/** What a unit's return is at, in the words of the queue; `late` cuts across the other three that are not in. */
export type Standing = (typeof standings)[number];

/** Reads the filter of the address bar; anything unknown means no filter. */
export function standingFrom(text: string | string[] | undefined): Standing | null {
  return standings.find((standing) => standing === text) ?? null;
}

/** Not in, and the due day is over. What came in late is no longer waited for. */
export function isOverdue(row: ReturnRow): boolean {
  return row.late && (row.status === 'draft' || row.status === 'returned');
}

function is(row: ReturnRow, standing: Standing): boolean {
  if (standing === 'late') return isOverdue(row);
  if (standing === 'unopened') return row.status === 'draft' && !row.opened;
  if (standing === 'draft') return row.status === 'draft' && row.opened;
  return row.status === standing;
}

/** Everything that does not wait for the reviewer; without a filter the overdue come first. */
export function others(rows: readonly ReturnRow[], standing: Standing | null): ReturnRow[] {
  const rest = rows.filter((row) => row.status !== 'submitted');
  if (standing) return rest.filter((row) => is(row, standing));
  const rank = (row: ReturnRow) => (isOverdue(row) ? 0 : row.status === 'accepted' ? 2 : 1);
  return rest.toSorted((a, b) => rank(a) - rank(b));
}

/** How many of the rows have each standing. */
export function countStandings(rows: readonly ReturnRow[]): Record<Standing, number> {
  const count = (standing: Standing) => rows.filter((row) => is(row, standing)).length;
  return {
    unopened: count('unopened'),
    draft: count('draft'),
    returned: count('returned'),
    accepted: count('accepted'),
    late: count('late'),
  };
}
