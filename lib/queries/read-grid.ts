import 'server-only';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { foldRollup } from '@/lib/db/sql/rollup-fold';
import { adjustmentsOf } from '@/lib/db/sql/rollup-live';
import { cellsOf } from '@/lib/editions/cells';
import type { Asker } from './asker';
import type { Grid, GridRow } from './opened-views';
import { lastYearsOf } from './past-years';
import { readableArea } from './readable-area';
import { rollupRows } from './rollup-rows';
import { inTree, unitsAt } from './unit-rows';
import type { Basis } from './views';
import { yearFrame } from './year-frame';

/** Units × cells: an area's direct children, each area among them followed by its own; the total is the direct children's. */
export async function readGrid(
  asker: Asker,
  of: { year: number; area: string; basis: Basis },
): Promise<Grid> {
  const { db, user } = asker;
  const { view: year, edition, asOf } = await yearFrame(db, of.year);
  const area = await readableArea(db, { user, area: of.area, asOf });
  const below = await compiledBelow(db, { ...of, asOf });
  const [{ parts, rows }, lastYears] = await Promise.all([
    rollupRows(db, { year: of.year, areas: [of.area, ...below], basis: of.basis, asOf, edition }),
    lastYearsOf(db, { year: of.year, units: [of.area], edition }),
  ]);
  const units = await unitsAt(db, { units: rows.map((row) => row.source.unit), asOf });
  const views = new Map(units.map((unit) => [unit.code, unit]));
  const codes = cellsOf(edition).map((cell) => cell.code);
  const byArea = new Map<string, (typeof rows)[number][]>();
  for (const row of rows) {
    const siblings = byArea.get(row.source.area);
    if (siblings) siblings.push(row);
    else byArea.set(row.source.area, [row]);
  }
  const rowsBelow = (parent: string, depth: number): GridRow[] =>
    (byArea.get(parent) ?? []).flatMap(({ source, cells }) => {
      const unit = views.get(source.unit);
      if (!unit) return [];
      const { kind, status, version } = source;
      const values = codes.map((code) => cells[code] ?? null);
      const row = { unit, depth, kind, status, version, values };
      return depth === 1 ? [row, ...rowsBelow(source.unit, 2)] : [row];
    });
  return {
    year,
    edition: edition.id,
    area,
    basis: of.basis,
    cells: foldRollup(edition, of.area, parts),
    lastYear: lastYears.get(of.area) ?? null,
    adjustments: adjustmentsOf(of.area, parts),
    rows: rowsBelow(of.area, 1),
  };
}

async function compiledBelow(db: Db, of: { year: number; area: string; asOf: string }): Promise<string[]> {
  const rows = await db.$queryRaw<{ code: string }[]>(Prisma.sql`
    select p.unit_code as code from unit_period p join "return" r on r.unit_code = p.unit_code and r.year = ${of.year}
     where p.parent_code = ${of.area} and r.kind = 'compiled' and ${inTree(of.asOf)} order by p.position`);
  return rows.map((row) => row.code);
}
