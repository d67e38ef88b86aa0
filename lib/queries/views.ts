import type { Role } from '@/lib/access/roles';
import type { Cells, Topic } from '@/lib/cells/cells';
import type { StandingOmission } from '@/lib/db/sql/rollup-omissions';
import type { CellCode } from '@/lib/editions/types';
import type { Omissions } from '@/lib/rollup/omission';
import type { Spread } from '@/lib/rollup/spread';
import type { Adjustment } from '@/lib/rollup/sum';
import type { Finding } from '@/lib/rules/finding';
import type { PastYear, Peers } from '@/lib/rules/past';
import type { ScanType } from '@/lib/scans/scan-type';
import type { ScanAction } from '@/lib/workflow/scans';
import type { Action, ReturnKind, Status, YearState } from '@/lib/workflow/transitions';
import type { MentionView, ThreadView } from './comment-views';
import type { PassedFrom, PassedOnNote } from './levels-views';
import type { Changes } from './staleness-view';
import type { CorrectionView, DueView } from './step-views';

/** Which returns of an area are added up; product.md, screen Compile. */
export const bases = ['accepted', 'submitted', 'all'] as const;
export type Basis = (typeof bases)[number];

/** Days are `YYYY-MM-DD`, in the country's time zone. */
export type YearView = {
  year: number;
  edition: string;
  state: YearState;
  opens: string;
  due: string;
  closes: string;
};

export type YearSummary = YearView & {
  /** Returns of the units that the asker may see the status of. */
  counts: Record<Status, number> & { units: number; unopened: number };
};

export type UnitKind = 'city' | 'county' | 'department' | 'township' | 'province' | 'nation';

/** A unit as it stood in the tree at some day; `path` runs from the root to the unit itself. */
export type UnitView = {
  code: string;
  name: string;
  kind: UnitKind;
  parent: string | null;
  path: string[];
};

export type Mark = { by: string; byId: string; at: Date; revision: number };
export type ReturnedNote = {
  reason: string;
  cells: string[];
  by: string;
  at: Date;
  /** The levels that it was passed on through, the nearest first; absent where that was not asked. */
  passedFrom?: PassedFrom[];
};
/** `late`: its return was first submitted when the due day was over. */
export type VersionNote = { number: number; at: Date; by: string; sha256: string; late: boolean };

/** A unit's own text for a chapter of the report, and who wrote it last. */
export type ChapterText = { text: string; revision: number; by: string; at: Date };

export type ChaptersView = {
  /** Of the texts; cells count their own. */
  revision: number;
  /** By chapter number, counted from 1; only those that have been written to. */
  chapters: Record<string, ChapterText>;
  /** What went with the table of the year before, on the same form. */
  lastYear: Record<string, string> | null;
};

/** A note on a cell, or (`cell: null`) on the return as a whole; `role` and `unit` are what it was written as. */
export type CommentView = {
  id: number;
  /** Id of the note that opened the conversation; its own id where it did. */
  thread: number;
  cell: CellCode | null;
  text: string;
  by: string;
  role: Role;
  unit: { code: string; name: string };
  at: Date;
  mentions: MentionView[];
};

/** Both oldest first; `tag` is another one once anything else is. */
export type CommentsView = {
  comments: CommentView[];
  threads: ThreadView[];
  mayWrite: boolean;
  tag: string;
};
/** A file of the stamped sheet, without its bytes; `size` in bytes. */
export type ScanNote = {
  id: number;
  /** The version that it was attached to. */
  version: number;
  name: string;
  mediaType: ScanType;
  size: number;
  sha256: string;
  by: string;
  at: Date;
};
/** The stamped sheets of a return, latest version first, and what the asker may do with them now. */
export type ScansView = { scans: ScanNote[]; actions: ScanAction[] };

/** One return as its form shows it. Money in 分. */
export type ReturnView = {
  year: YearView;
  edition: string;
  unit: UnitView;
  kind: ReturnKind;
  status: Status;
  revision: number;
  /** Somebody has saved at least once. */
  opened: boolean;
  /** Every cell; a compiled return that is not submitted shows its live roll-up. */
  cells: Cells;
  /** Who wrote which input cell last; none in a compiled return. */
  marks: Record<CellCode, Mark>;
  topics: Topic[] | null;
  explanations: Record<string, string>;
  findings: Finding[];
  returned: ReturnedNote | null;
  due: DueView;
  /** Whether its unit asked for it back while it is accepted, and what it was answered. */
  correction: CorrectionView | null;
  /** The same table of the year before; null when there is none or when its edition is another one. */
  lastYear: Cells | null;
  /** The earlier years' tables on the same form, latest first. */
  earlier: PastYear[];
  /** How similar units stood in the year before; null in a compiled return. */
  peers: Peers | null;
  versions: VersionNote[];
  latestVersion: number | null;
  acceptedVersion: number | null;
  submittedBy: string | null;
  submittedAt: Date | null;
  updatedAt: Date;
  /** What a live roll-up was made from; null where nothing is compiled. */
  fingerprint: string | null;
  /** Children of a compiled return that have no accepted version. */
  outstanding: UnitView[];
  /** What the asker may do with it now. */
  actions: Action[];
};

export type FindingCounts = { error: number; warning: number; hint: number };

export type ReturnRow = {
  unit: UnitView;
  kind: ReturnKind;
  status: Status;
  opened: boolean;
  revision: number;
  /** Entered: filled input cells of all. Compiled: accepted direct children of all. */
  filled: number;
  of: number;
  /** The latest version. */
  version: number | null;
  acceptedVersion: number | null;
  submittedAt: Date | null;
  submittedBy: string | null;
  /** First submitted after the due day, or not submitted and the due day is over. */
  late: boolean;
  /** The last day on which it is not late; a day of its own where `extendedDue` is one. */
  due: string;
  extendedDue: string | null;
  /** When its unit asked for it back after acceptance; null: it did not, or was answered. */
  correctionAt: Date | null;
  /** Of the latest version. */
  findings: FindingCounts | null;
  updatedAt: Date;
};

export type ReturnPage = { returns: ReturnRow[]; next: string | null };

export type RollupCounts = Record<Status, number> & { units: number; unopened: number };

export type Rollup = {
  year: YearView;
  area: UnitView;
  edition: string;
  basis: Basis;
  cells: Cells;
  lastYear: Cells | null;
  /** How many units contribute to each input cell. */
  made: Record<CellCode, number>;
  /** How the direct children stand in each cell. */
  spread: Record<CellCode, Spread>;
  /** Direct children by status; `unopened` are also drafts. */
  counts: RollupCounts;
  /** The direct children by name, in the tree's order. */
  children: Pick<UnitView, 'code' | 'name'>[];
  /** Direct children that contribute nothing on this basis. */
  missing: UnitView[];
  findings: Finding[];
  adjustments: Adjustment[];
  /** Direct children that the area's office named as left out. */
  named: StandingOmission[];
  /** What the table leaves out by name, the tables below included. */
  omissions: Omissions;
  fingerprint: string;
  topics: Topic[];
};

export type AreaProgress = {
  area: UnitView;
  accepted: number;
  submitted: number;
  of: number;
};

export type Tasks = {
  year: YearView;
  /** Entered returns that wait for the asker's figures. */
  fill: ReturnRow[];
  /** Entered returns of the asker's units that are on their way or done. */
  sent: ReturnRow[];
  /** Submitted returns that the asker may accept or return. */
  review: ReturnRow[];
  /** Areas that the asker compiles. */
  compile: {
    area: UnitView;
    row: ReturnRow;
    outstanding: UnitView[];
    /** What was passed on to its units, where the table came back and it was. */
    passedOn?: PassedOnNote | undefined;
    /** What has changed since its submitted table was made; absent where nothing has. */
    stale?: Changes | undefined;
  }[];
  /** Why returns above came back, by unit code. */
  returnedNotes: Record<string, ReturnedNote>;
  /** Below the asker's areas: due, and not in. */
  late: ReturnRow[];
  /** Direct children of the asker's areas. */
  progress: AreaProgress[];
};

export type HistoryEntry = {
  seq: number;
  at: Date;
  by: string;
  action: string;
  revision: number | null;
  /** In stored units: counts as they are, money in 分. */
  changes: { code: CellCode; from: bigint | null; to: bigint | null }[];
  /** The list of topics, where the step changed it. */
  topics: { from: Topic[] | null; to: Topic[] | null } | null;
  detail: Record<string, unknown>;
  hash: string;
};

export type Places = { units: UnitView[]; areas: UnitView[] };
