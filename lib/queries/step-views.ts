import type { CellCode } from '@/lib/editions/types';

/** Until when a return is not late; days are `YYYY-MM-DD`. */
export type DueView = {
  day: string;
  /** The day is its own, not the year's. */
  extended: boolean;
  /** First submitted after it, or not submitted and it is over. */
  late: boolean;
  /** The days between which it may be given more time; none are left once `from` is after `to`. */
  from: string;
  to: string;
};

type Said = { reason: string; by: string; at: Date };

/**
 * A unit's request to get its accepted return back. `office` is the area whose office answers it; `answer` why that leaves it
 * as it is, null while it waits.
 */
export type CorrectionView = Said & { cells: CellCode[]; office: string; answer: Said | null };
