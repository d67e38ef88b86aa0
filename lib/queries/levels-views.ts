import type { CellCode } from '@/lib/editions/types';
import type { RefusalCode } from '@/lib/refusal';
import type { Maker } from '@/lib/rollup/makers';
import type { ReturnKind, Status } from '@/lib/workflow/transitions';
import type { UnitView } from './views';

/** One level on the way of a return that was passed on: `area` passed on what `by` of `office` had returned to it. */
export type PassedFrom = { area: string; office: string; by: string; at: Date };

/** What an area passed on to its units since its table last came back. */
export type PassedOnNote = {
  /** Who passed on last, and when. */
  by: string;
  at: Date;
  units: { unit: UnitView; kind: ReturnKind; status: Status }[];
};

/** A child of an area, and the step that would send it back; where there is none, `code` says why. */
export type PassOnUnit = {
  unit: UnitView;
  kind: ReturnKind;
  status: Status;
  action: 'return' | 'reopen' | null;
  code: RefusalCode | null;
};

/**
 * One cell of the compiled table that came back: what it had, and what its units make now. `adjusted`: what the area's own
 * adjustments add to that. Money in 分.
 */
export type PassOnCell = {
  code: CellCode;
  was: bigint | null;
  total: bigint | null;
  adjusted: bigint;
  makers: Maker[];
};

/** What an area can pass on to its units. */
export type PassOnView = {
  edition: string;
  /** What the table came back for. */
  reason: string;
  named: CellCode[];
  /** Every input cell was named, as when a whole table is opened again. */
  isWhole: boolean;
  /** The named cells; of a whole table those about which a unit's own table breaks a rule. */
  cells: PassOnCell[];
  /** Every direct child, in the tree's order. */
  units: PassOnUnit[];
  passed: PassedOnNote | null;
};
