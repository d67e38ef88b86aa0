import 'server-only';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { cellsOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import type { GridRow } from './opened-views';
import type { RollupRow } from './rollup-rows';
import { inTree, unitsAt } from './unit-rows';

/** An area among an area's direct children. `isNamed`: it, or a unit directly below it, was asked for. */
export type AreaBelow = { code: string; isNamed: boolean };
/** `units`: how many stand directly below all of them; no more than `countedTo` + 1. */
export type AreasBelow = { areas: AreaBelow[]; units: number };

/** The areas among an area's direct children, in the tree's order. Counts no further than it must, so that it costs the same in a nation. */
export async function areasBelow(
  db: Db,
  of: { year: number; area: string; asOf: string; named: readonly string[]; countedTo: number },
): Promise<AreasBelow> {
  const named = Prisma.sql`${[...of.named]}::text[]`;
  const rows = await db.$queryRaw<(AreaBelow & { units: number })[]>(Prisma.sql`
    with area as materialized (
      select p.unit_code as code, p.position
        from unit_period p
        cross join lateral (
          select r.kind from "return" r where r.year = ${of.year} and r.unit_code = p.unit_code limit 1) r
       where p.parent_code = ${of.area} and r.kind = 'compiled' and ${inTree(of.asOf)}
    )
    select a.code,
           a.code = any(${named}) or a.code in (
             select p.parent_code from unit_period p where p.unit_code = any(${named}) and ${inTree(of.asOf)}) as "isNamed",
           (select count(*)::int from (
              select 1 from area b
               cross join lateral (
                 select 1 from unit_period p where p.parent_code = b.code and ${inTree(of.asOf)} limit ${of.countedTo + 1}) c
               limit ${of.countedTo + 1}) few) as units
      from area a order by a.position, a.code`);
  return {
    areas: rows.map(({ code, isNamed }) => ({ code, isNamed })),
    units: rows[0]?.units ?? 0,
  };
}

/** What returns contribute, as rows by the area that they stand below, each area's in the tree's order. */
export async function gridRowsByArea(
  db: Db,
  of: { asOf: string; edition: Edition; rows: readonly RollupRow[] },
): Promise<Map<string, Omit<GridRow, 'depth'>[]>> {
  const units = await unitsAt(db, { units: of.rows.map((row) => row.source.unit), asOf: of.asOf });
  const views = new Map(units.map((unit) => [unit.code, unit]));
  const codes = cellsOf(of.edition).map((cell) => cell.code);
  const byArea = new Map<string, Omit<GridRow, 'depth'>[]>();
  for (const { source, cells } of of.rows) {
    const unit = views.get(source.unit);
    if (!unit) continue;
    const { area, kind, status, version, revision } = source;
    const values = codes.map((code) => cells[code] ?? null);
    const row = { unit, kind, status, version, opened: revision > 0, values };
    const siblings = byArea.get(area);
    if (siblings) siblings.push(row);
    else byArea.set(area, [row]);
  }
  return byArea;
}
