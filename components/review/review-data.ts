import type { Cells, Topic } from '@/lib/cells/cells';
import type { Effect } from '@/lib/queries/effect-view';
import type { Changes } from '@/lib/queries/staleness-view';
import type { CorrectionView, DueView } from '@/lib/queries/step-views';
import type {
  CommentsView,
  ReturnedNote,
  ScanNote,
  UnitView,
  VersionNote,
  YearView,
} from '@/lib/queries/views';
import type { Omissions } from '@/lib/rollup/omission';
import type { Finding } from '@/lib/rules/finding';
import type { Action, ReturnKind, Status } from '@/lib/workflow/transitions';

export type Told = Finding & { message: string };

/** One version as it was frozen, with what the reviewer compares it with. */
export type ReviewedVersion = {
  number: number;
  at: Date;
  by: string;
  sha256: string;
  cells: Cells;
  topics: Topic[] | null;
  explanations: Readonly<Record<string, string>>;
  /** Text by chapter number; null where it came without any. */
  chapters: Readonly<Record<string, string>> | null;
  findings: readonly Told[];
};

export type Review = {
  year: number;
  edition: string;
  unit: UnitView;
  kind: ReturnKind;
  status: Status;
  actions: readonly Action[];
  version: ReviewedVersion;
  /** The version before it; null for a first version. */
  previous: Pick<ReviewedVersion, 'number' | 'cells' | 'topics' | 'chapters'> | null;
  lastYear: Cells | null;
  acceptedVersion: number | null;
  versions: readonly VersionNote[];
  returned: ReturnedNote | null;
  due: DueView;
  correction: CorrectionView | null;
  yearView: YearView;
  comments: CommentsView;
  /** Stamped sheets of every version, latest first. */
  scans: readonly ScanNote[];
  queue: ReviewQueue;
  /** Of a compiled table: what it leaves out, and what has changed since it was made. */
  made: { leftOut: Omissions; changes: Changes } | null;
  /** What accepting it would do to the area's table; null where the reader has nothing to decide. */
  effect: ToldEffect | null;
};

type Neighbour = { code: string; name: string };

/** Where it stands in the queue that the reader came from: among those that its filter leaves, in their order. */
export type ReviewQueue = {
  previous: Neighbour | null;
  next: Neighbour | null;
  /** Counted from 1; 0: it is not among them. */
  place: number;
  of: number;
  /** The filter as the query of an address, `?` included; empty for none. */
  search: string;
};

export type ToldEffect = Pick<Effect, 'instead' | 'children'> & {
  area: string;
  new: readonly Told[];
  mended: readonly Told[];
  /** `before`: the same finding without this version. */
  still: readonly { told: Told; before: Told }[];
};
