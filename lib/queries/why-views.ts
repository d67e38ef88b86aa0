import type { CellCode } from '@/lib/editions/types';
import type { Finding } from '@/lib/rules/finding';
import type { ReturnKind, Status } from '@/lib/workflow/transitions';
import type { PartCell, RollupCell } from './opened-views';
import type { ScanNote, UnitView } from './views';

export type ByAt = { by: string; at: Date };

/** What a unit wrote about one rule; `finding` is null where the rule is not broken any more as things stand now. */
export type Said = { rule: string; finding: Finding | null; explanation: string | null };

/** One figure of one unit's table, and where it comes from. Money in 分. */
export type FigureView = {
  year: number;
  edition: string;
  unit: UnitView;
  kind: ReturnKind;
  status: Status;
  code: CellCode;
  /** The version that it stands in; null: in the return as it is now. */
  version: number | null;
  value: bigint | null;
  /** Of a computed cell. */
  parts: PartCell[];
  sha256: string | null;
  /** Who wrote the cell last; only of an entered return as it is now. */
  saved: ByAt | null;
  submitted: ByAt | null;
  /** Who accepted that very version. */
  accepted: ByAt | null;
  latestVersion: number | null;
  acceptedVersion: number | null;
  /** Rules about the cell, itself or through a total, that are broken or were explained. */
  said: Said[];
  /** Stamped sheets that were attached to the version. */
  scans: ScanNote[];
};

/** A total, opened along a way of units: the table that the way leads to and, where it ends at a unit, that unit's figure. */
export type WayView = { cell: RollupCell; figure: FigureView | null };

type Named = { code: string; name: string };

/** What the total of an area above has of a unit's figure. Money in 分. */
export type TotalAbove = {
  /** The total of the accepted versions as they are now. */
  total: bigint | null;
  /** The unit's figure in that total; `share` in percent. */
  contained: { version: number; value: bigint | null; share: number | null } | null;
  /** Why there is none: whose table is not accepted yet, or whose leaves the next one out. */
  missing: { reason: 'notAccepted' | 'leftOut'; at: Named } | null;
  /** The area whose accepted table holds an older version than the one that is accepted now. */
  behind: Named | null;
  /** The area's own last table, with the unit's version in it. */
  compiled: {
    version: number;
    status: 'submitted' | 'accepted';
    contained: number | null;
    value: bigint | null;
  } | null;
};

/** Which totals contain one unit's figure; nearest area first. */
export type TotalsView = {
  year: number;
  edition: string;
  unit: UnitView;
  code: CellCode;
  /** As the return is now; `version` null: not submitted. */
  now: { value: bigint | null; version: number | null; status: Status };
  accepted: { version: number; value: bigint | null } | null;
  /** `above` null: the asker may not read that area's figures. */
  totals: { area: UnitView; above: TotalAbove | null }[];
};
