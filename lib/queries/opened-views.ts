import type { Cells } from '@/lib/cells/cells';
import type { RollupSource } from '@/lib/db/sql/rollup-parts';
import type { CellCode } from '@/lib/editions/types';
import type { LevelSum } from '@/lib/rollup/level';
import type { Adjustment } from '@/lib/rollup/sum';
import type { ReturnKind, Status } from '@/lib/workflow/transitions';
import type { Basis, UnitView, YearView } from './views';

export type RollupPart = {
  unit: UnitView;
  kind: ReturnKind;
  value: bigint | null;
  status: Status;
  /** Somebody has saved something in its return. */
  opened: boolean;
  /** The version that the value comes from; null for a draft or a live roll-up. */
  version: number | null;
  by: string | null;
  at: Date | null;
  /** Where the value comes from: a frozen version, a draft, the returns below it; `none`: it adds nothing. */
  source: RollupSource['source'];
  /** Why the area's office left it out of this table, where it did and it adds nothing. */
  omitted: string | null;
  /** Of the total, in percent with one decimal; null where there is nothing to share. */
  share: number | null;
};

/** A step of the way from a total down to a unit: the table that was opened there. */
export type WayStep = { unit: UnitView; version: number | null; value: bigint | null };

/** A cell that a computed one sums, with its value in the same table. */
export type PartCell = { code: CellCode; value: bigint | null };

export type RollupCell = {
  code: CellCode;
  /** Whose table it is, and which version of it; null: as its units' returns stand now. */
  area: UnitView;
  version: number | null;
  total: bigint | null;
  /** Of a computed cell. */
  parts: PartCell[];
  units: RollupPart[];
  /** The shares are one list that adds up to exactly 100; else each is rounded by itself. */
  sharesAddUp: boolean;
  adjustments: Adjustment[];
  sum: LevelSum;
  /** The units that were opened on the way here. */
  way: WayStep[];
};

export type GridRow = {
  unit: UnitView;
  /** 1: a direct child, 2: a child of an area below. */
  depth: number;
  kind: ReturnKind;
  status: Status;
  /** Somebody has saved something in it. */
  opened: boolean;
  version: number | null;
  /** Every cell in the edition's order. */
  values: (bigint | null)[];
};

export type Grid = {
  year: YearView;
  edition: string;
  area: UnitView;
  basis: Basis;
  /** The area's total, adjustments included. */
  cells: Cells;
  lastYear: Cells | null;
  adjustments: Adjustment[];
  rows: GridRow[];
  /** Areas among the direct children whose own units are not in `rows`. */
  closed: string[];
};
