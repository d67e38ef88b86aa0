import type { ReturnRow, UnitView, YearView } from './views';

/** A return that waits for its reviewer. */
export type QueueRow = ReturnRow & {
  /** Input cells that differ from the version before; null for a first version. */
  changed: number | null;
  /** Findings that need an explanation and have none; a rule that came later, or an earlier year that changed, can leave some. */
  unexplained: number;
  /** The asker may accept it now, as far as rights and state go. */
  mayAccept: boolean;
};

export type Queue = {
  year: YearView;
  /** The areas whose direct children the asker reviews. */
  areas: UnitView[];
  /** Every return that the asker reviews, in whatever state, in the tree's order. */
  rows: ReturnRow[];
  /** Those that wait, longest first. */
  waiting: QueueRow[];
};
