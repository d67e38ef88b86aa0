import type { CellCause } from '@/lib/rollup/change-causes';
import type { AdjustmentChange, CellChange, OmissionChange, UnitChange } from '@/lib/rollup/staleness';
import type { Finding } from '@/lib/rules/finding';
import type { Status } from '@/lib/workflow/transitions';
import type { UnitView } from './views';

/** Who submitted a version, and when. */
export type Submitted = { by: string; at: Date };

/** A changed unit; `since`: who submitted the version that counts now. */
export type StaleUnit = UnitChange & { name: string; since: Submitted | null };

/** An area below whose accepted table would be made otherwise now; `units`: how many of its units changed. */
export type StaleArea = { unit: string; name: string; units: number };

/** What changed, without what the rules say of it. */
export type Changes = Omit<StalenessView, 'findings'>;

/** How an area's latest submitted table differs from the one that would be made now. Money in 分. */
export type StalenessView = {
  year: number;
  edition: string;
  area: UnitView;
  status: Status;
  /** null: nothing was submitted yet, and nothing is stale. */
  version: (Submitted & { number: number; accepted: boolean }) | null;
  isStale: boolean;
  units: StaleUnit[];
  adjustments: AdjustmentChange[];
  omissions: OmissionChange[];
  cells: (CellChange & { causes: CellCause[] })[];
  /** Areas directly below whose own accepted tables are stale: this table counts them as they were. */
  below: StaleArea[];
  /** Of the table as it would be made now; what the rules find in it, where it is another one. */
  fingerprint: string;
  findings: Finding[];
};
