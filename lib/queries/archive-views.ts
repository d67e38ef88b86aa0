import type { TableOfYear } from '@/lib/archive/compare-years';
import type { CellKind } from '@/lib/editions/types';
import type { ReturnKind, Status } from '@/lib/workflow/transitions';
import type { UnitView, VersionNote, YearView } from './views';

/** Where a year's figures come from. `submitted`: at the top, where nobody accepts, before it is published. */
export type FigureSource =
  | { kind: 'published'; number: number; version: number; at: Date; by: string }
  | { kind: 'accepted'; version: number }
  | { kind: 'submitted'; version: number };

/** A unit's table of one year, as the tree stood then; without a source there are no figures that may be shown. */
export type ArchivedTable = TableOfYear & {
  view: YearView;
  unit: UnitView;
  kind: ReturnKind;
  status: Status;
  source: FigureSource | null;
};

export type PublicationNote = { number: number; version: number; at: Date; by: string; sha256: string };

/** A figure that stands for a table; money in 分. */
export type KeyFigure = {
  code: string;
  label: string;
  unit: string;
  kind: CellKind;
  value: bigint | null;
};

/** A year in the archive. `area`: the unit at the top of its tree, null where the year has none. */
export type ArchiveYear = {
  view: YearView;
  area: UnitView | null;
  /** Latest first. */
  publications: PublicationNote[];
  /** Units that report for themselves. */
  units: number;
  /** What the form leads with, of the published table; else of the one that the asker may read. Empty where there is none. */
  figures: KeyFigure[];
  /** The asker may follow the area's table while it is compiled. */
  mayCompile: boolean;
};

/** One return among all years of a unit; `year` as the tree stood then. */
export type ArchivedReturn = {
  view: YearView;
  unit: UnitView;
  kind: ReturnKind;
  status: Status;
  opened: boolean;
  acceptedVersion: number | null;
  /** Latest first. */
  versions: VersionNote[];
  /** Numbers of the publications of this very table, earliest first; with the version that each froze. */
  publications: { number: number; version: number }[];
};
