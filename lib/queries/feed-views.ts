import type { Topic } from '@/lib/cells/cells';
import type { CellCode } from '@/lib/editions/types';
import type { FeedKind } from '@/lib/history/kinds';
import type { NetChange } from '@/lib/history/net-changes';
import type { ReturnKind, Status } from '@/lib/workflow/transitions';
import type { UnitView, YearView } from './views';

/** What somebody did to a return: one event, or several saves in a row that read as one. */
export type FeedEntry = {
  /** Numbers of the first and the last event. */
  first: number;
  last: number;
  from: Date;
  to: Date;
  by: string;
  action: string;
  events: number;
  /** Cell by cell from before the first event to after the last; in stored units. */
  cells: NetChange<bigint | null>[];
  topics: { from: Topic[] | null; to: Topic[] | null } | null;
  /** Rules whose explanations were written, with the last text; '' where it was taken out. */
  explained: { rule: string; text: string }[];
  /** Chapters of the report that were written to, counted from 1. */
  chapters: number[];
  /** Of the last event. */
  detail: Record<string, unknown>;
};

export type FeedLook = {
  kind: FeedKind;
  /** Only what is about this cell. */
  cell: CellCode | null;
  /** User id. */
  person: string | null;
  /** Entries that end before this event. */
  before: number | null;
};

export type FeedView = {
  year: YearView;
  edition: string;
  unit: UnitView;
  kind: ReturnKind;
  status: Status;
  opened: boolean;
  latestVersion: number | null;
  entries: FeedEntry[];
  /** `before` of the next page; null: nothing is older. */
  next: number | null;
  /** Of the whole log, whatever the look. */
  events: number;
  versions: number;
  since: Date | null;
  /** Everybody in the log, most active first. */
  people: { id: string; name: string }[];
  /** What the cell of the look was in each version, by number; empty without one. */
  frozen: Record<number, bigint | null>;
};
