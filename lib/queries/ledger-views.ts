import type { CellCode } from '@/lib/editions/types';
import type { Doubt } from '@/lib/rollup/overlap';
import type { Adjustment, Approval } from '@/lib/rollup/sum';
import type { Basis, UnitView, YearView } from './views';

/** A unit that a ledger row names, with what its accepted table says in the row's cell; null: it has none. Money in 分. */
export type NamedUnit = { code: string; name: string; reported: bigint | null };

/** One row of the ledger, standing or removed. */
export type LedgerRow = Omit<Adjustment, 'units'> & {
  units: NamedUnit[];
  /** Who took it out, by name, and when; null: it stands. */
  removed: Approval | null;
  /** Why it deserves a second look; never of a row that was removed. */
  doubt: Doubt | null;
  /** The asker may approve it now. */
  mayApprove: boolean;
};

/** A cell with its rows: what its children add up to, what the standing rows change, and the total of both. Money in 分. */
export type LedgerCell = {
  code: CellCode;
  /** null: nobody has filled it, and no row counts. */
  children: bigint | null;
  adjusted: bigint;
  total: bigint | null;
  /** As they were entered, the removed ones among them. */
  rows: LedgerRow[];
};

export type Ledger = {
  year: YearView;
  area: UnitView;
  edition: string;
  basis: Basis;
  /** Cells that have or had a row, in the edition's order. */
  cells: LedgerCell[];
  counts: { standing: number; open: number; removed: number };
};
