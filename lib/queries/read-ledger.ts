import 'server-only';
import { may } from '@/lib/access/roles';
import type { Cells } from '@/lib/cells/cells';
import { rollupParts } from '@/lib/db/sql/rollup';
import { foldRollup } from '@/lib/db/sql/rollup-fold';
import { cellsOf } from '@/lib/editions/cells';
import { doubtOf } from '@/lib/rollup/overlap';
import { takesApprovals } from '@/lib/workflow/takes-approvals';
import type { Asker } from './asker';
import { ledgerRows, type StoredRow } from './ledger-rows';
import type { Ledger, LedgerCell, LedgerRow } from './ledger-views';
import { readableArea } from './readable-area';
import { reportedTables } from './reported-tables';
import { placeOf, unitsAt } from './unit-rows';
import type { Basis } from './views';
import { yearFrame } from './year-frame';

/** An area's ledger of overlaps: per cell what its children add up to on this basis, every row, and the total. */
export async function readLedger(
  { db, user }: Asker,
  of: { year: number; area: string; basis: Basis },
): Promise<Ledger> {
  const { view: year, edition, asOf } = await yearFrame(db, of.year);
  const area = await readableArea(db, { user, area: of.area, asOf });
  const codes = cellsOf(edition).map(({ code }) => code);
  const [stored, parts] = await Promise.all([
    ledgerRows(db, of),
    rollupParts(db, { ...of, asOf, areas: [of.area], codes, withValues: false }),
  ]);
  const named = [...new Set(stored.flatMap(({ units }) => units))];
  const [units, tables] = await Promise.all([
    unitsAt(db, { units: named, asOf }),
    reportedTables(db, { year: of.year, edition, units: named }),
  ]);
  const mayApprove = takesApprovals(year.state) && may(user.grants, 'area.approve', placeOf(area));
  const rows = stored.map((row) =>
    rowOf(row, {
      names: new Map(units.map(({ code, name }) => [code, name])),
      tables,
      others: stored.filter((other) => other.id < row.id && other.removed === null),
      mayApprove: mayApprove && row.byId !== user.id,
    }),
  );
  const below = parts.adjustments.filter((each) => each.area !== of.area);
  const own = stored.filter(({ removed }) => removed === null).map((row) => ({ ...row, area: of.area }));
  const children = foldRollup(edition, of.area, { ...parts, adjustments: below });
  const total = foldRollup(edition, of.area, { ...parts, adjustments: [...below, ...own] });
  return {
    year,
    area,
    edition: edition.id,
    basis: of.basis,
    cells: codes.flatMap((code) => cellOf(code, rows, { children, total })),
    counts: {
      standing: rows.filter(({ removed }) => removed === null).length,
      open: rows.filter(({ removed, approved }) => removed === null && approved === null).length,
      removed: rows.filter(({ removed }) => removed !== null).length,
    },
  };
}

type Around = {
  names: ReadonlyMap<string, string>;
  tables: ReadonlyMap<string, Cells>;
  /** The standing rows before this one. */
  others: readonly StoredRow[];
  mayApprove: boolean;
};

function rowOf({ byId: _, ...row }: StoredRow, { names, tables, others, mayApprove }: Around): LedgerRow {
  const units = row.units.map((code) => ({
    code,
    name: names.get(code) ?? code,
    reported: tables.get(code)?.[row.cell] ?? null,
  }));
  const stands = row.removed === null;
  const reported = units.map((unit) => unit.reported);
  return {
    ...row,
    units,
    doubt: stands ? doubtOf(row, reported, others) : null,
    mayApprove: mayApprove && stands && row.approved === null,
  };
}

/** The cell with its rows; none where it never had one. */
function cellOf(
  code: string,
  all: readonly LedgerRow[],
  { children, total }: { children: Cells; total: Cells },
): LedgerCell[] {
  const rows = all.filter(({ cell }) => cell === code);
  if (rows.length === 0) return [];
  const adjusted = rows
    .filter(({ removed }) => removed === null)
    .reduce((sum, { amount }) => sum + amount, 0n);
  return [{ code, children: children[code] ?? null, adjusted, total: total[code] ?? null, rows }];
}
