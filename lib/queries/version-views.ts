import type { Cells, Topic } from '@/lib/cells/cells';
import type { Finding } from '@/lib/rules/finding';
import type { Action, ReturnKind, Status } from '@/lib/workflow/transitions';
import type { VersionStanding } from '@/lib/workflow/version-standing';
import type { ScansView, UnitView, VersionNote, YearView } from './views';

export type VersionView = {
  year: number;
  unit: UnitView;
  edition: string;
  number: number;
  cells: Cells;
  topics: Topic[] | null;
  explanations: Record<string, string>;
  /** Text by chapter number; null where it was submitted without any. */
  chapters: Record<string, string> | null;
  findings: Finding[];
  /** For a compiled return, what it was made from. */
  madeFrom: unknown;
  sha256: string;
  by: string;
  at: Date;
  accepted: boolean;
};

/** What a submitted version's receipt says. */
export type ReceiptView = VersionNote & {
  year: YearView;
  /** The form's own title. */
  title: string;
  unit: UnitView;
  kind: ReturnKind;
  status: Status;
  latest: number;
  standing: VersionStanding;
  returned: { by: string; at: Date } | null;
  /** Who reviews it: the area above, and its people; null at the top. */
  office: { name: string; people: string[] } | null;
  /** What the asker may do with the return now; nothing where this is an older version. */
  actions: Action[];
  scans: ScansView;
};
