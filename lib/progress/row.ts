import type { UnitKind } from '@/lib/rollup/groups';
import type { ReturnKind, Status } from '@/lib/workflow/transitions';

/** One unit's line on the board. It holds no figure of this year's return, only how many cells are filled. */
export type ProgressRow = {
  unit: { code: string; name: string; kind: UnitKind; parent: string | null };
  kind: ReturnKind;
  status: Status;
  opened: boolean;
  /** Entered: filled input cells of all. Compiled: accepted direct children of all. */
  filled: number;
  of: number;
  /** The latest version. */
  version: number | null;
  /** Since when it stands as it does; null: nobody has begun. */
  since: Date | null;
  /** When anything last happened to it; null: nothing yet. */
  active: Date | null;
  /** The unit's own last day, `YYYY-MM-DD`. */
  due: string;
  /** It was given another day than the year gives. */
  extended: boolean;
  /** Sent in after its last day, or not sent in and its last day is over. */
  late: boolean;
  /** Whole days after its last day on which it was sent in, or until today; 0 where it is not late. */
  lateBy: number;
  /** An area whose own units are on the board as well, so that it stands for none of them. */
  listed: boolean;
  /**
   * Last year's headline figures, from its accepted table on the same form, in the form's order. null: there is no such table, or the
   * reader may see no figures.
   */
  lastYear: readonly (bigint | null)[] | null;
  /** The last reminder while it is not in. */
  reminded: { at: Date; by: string } | null;
  /** Whether the reader may remind it now. */
  remindable: boolean;
};

export const standings = ['unopened', 'draft', 'returned', 'submitted', 'accepted'] as const;
/** A status, with the drafts that nobody has begun apart from the others. */
export type Standing = (typeof standings)[number];

export function standingOf({
  kind,
  status,
  opened,
}: Pick<ProgressRow, 'kind' | 'status' | 'opened'>): Standing {
  return status === 'draft' && kind === 'entered' && !opened ? 'unopened' : status;
}

/** Sent in and not come back. */
export function isIn({ status }: Pick<ProgressRow, 'status'>): boolean {
  return status === 'submitted' || status === 'accepted';
}

/** Not in, and its last day is over. What came in late is no longer waited for. */
export function isOverdue(row: Pick<ProgressRow, 'status' | 'late'>): boolean {
  return row.late && !isIn(row);
}
