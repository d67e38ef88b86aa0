import type { Cells } from '@/lib/cells/cells';
import type { ComparedFindings } from '@/lib/rules/compare-findings';
import type { UnitView } from './views';

/** What accepting a version would do to the table of the area above. */
export type Effect = {
  edition: string;
  area: UnitView;
  unit: UnitView;
  /** The version that is looked at, and the accepted one that it would replace; null: the unit is not in the table yet. */
  version: number;
  instead: number | null;
  /** Direct children of the area in all, and those in its table without and with this version. */
  children: { of: number; before: number; after: number };
  /** The area's table without and with this version, adjustments included. */
  before: Cells;
  after: Cells;
  findings: ComparedFindings;
};
