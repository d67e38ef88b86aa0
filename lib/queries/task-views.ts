import type { VerifiedLog } from './verify-log';
import type { UnitView } from './views';

/** What somebody did, for one sentence. */
export type Done = {
  by: string;
  action: string;
  at: Date;
  detail: Record<string, unknown>;
  /** How many cells and chapters it wrote. */
  cells: number;
  chapters: number;
};

/** What one's own return waits for, beside its status. */
export type OwnStanding = {
  /** `YYYY-MM-DD`: the year's due day, or the one that this unit was given. */
  due: string;
  extended: boolean;
  /** The area whose office reviews it; null at the top. */
  office: string | null;
  accepted: { by: string; at: Date } | null;
  /** Its clerk asked for it back, and nobody has answered. */
  correction: { reason: string; at: Date } | null;
  /** The last thing that somebody else did after the asker's own last step. */
  since: Done | null;
};

/** A unit asks for its accepted return back. */
export type AskedCorrection = { unit: UnitView; reason: string; by: string; at: Date };

/** Rows of an area's ledger that the asker may approve, and did not enter; `since`: when the first of them was entered. */
export type OpenApprovals = { area: UnitView; count: number; since: Date };

/** The signed table of an area that waits for the asker: for the second signature, or, with both, for being published. */
export type SignedTable = {
  area: UnitView;
  version: number;
  waitsFor: 'signature' | 'publication';
  /** Name of who signed last, and when. */
  by: string;
  at: Date;
};

/** Notes on a return to which the other side wrote last: of `ours`, the clerk answered the office; else the office asked the clerk. */
export type OpenQuestions = { unit: UnitView; count: number; ours: boolean; at: Date };

/** What an administrator has to see to. */
export type LooseEnds = {
  /** Units that enter a return and have nobody to fill it in. */
  withoutClerk: UnitView[];
  withoutRole: { name: string; username: string }[];
  /** The year that should have been opened by now. */
  toOpen: number | null;
  /** The open year that closes within a fortnight, or should have; `out` have not been accepted. */
  closing: { year: number; closes: string; out: number } | null;
};

/** What an auditor finds new: acts by kind, most frequent first, and whether their chains are whole. */
export type LogSince = {
  /** The first day, `YYYY-MM-DD`. */
  from: string;
  events: number;
  people: number;
  actions: { action: string; count: number }[];
  verified: VerifiedLog;
};

/** What stands around somebody's tasks; each part is empty for those whom it is not for. */
export type AroundTasks = {
  /** By unit code, of the returns that the asker fills in or compiles. */
  own: Record<string, OwnStanding>;
  corrections: AskedCorrection[];
  approvals: OpenApprovals[];
  signed: SignedTable[];
  questions: OpenQuestions[];
  looseEnds: LooseEnds | null;
  log: LogSince | null;
};
