import 'server-only';
import type { Cells } from '@/lib/cells/cells';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { cellsOf } from '@/lib/editions/cells';
import type { CellCode, Edition } from '@/lib/editions/types';
import { Refusal } from '@/lib/refusal';
import { type MadeFrom, readMadeFrom } from '@/lib/rollup/made-from';
import type { Adjustment } from '@/lib/rollup/sum';
import type { ReturnKind, Status } from '@/lib/workflow/transitions';
import { frozenCells } from './frozen-cells';
import type { RollupPart } from './opened-views';
import { inTree } from './unit-rows';
import type { YearFrame } from './year-frame';

/** What one direct child adds to a cell. */
export type LevelPart = Omit<RollupPart, 'unit' | 'share'> & { unit: string };
/** `cells`: the area's table itself. */
export type Level = { cells: Cells; parts: LevelPart[]; adjustments: Adjustment[] };

/** Of a version that does not say what it was made from. */
const nothing: MadeFrom = {
  fingerprint: '',
  versions: [],
  adjustments: [],
  omissions: { own: [], below: [] },
};

type Of = { area: string; code: CellCode; version: number };

/** A frozen version of an area's table: exactly the versions and adjustments that it was made from, whatever has changed since. */
export async function frozenLevel(db: Db, frame: YearFrame, of: Of): Promise<Level> {
  const { year } = frame.view;
  const [row] = await db.$queryRaw<{ cells: (bigint | null)[]; madeFrom: unknown }[]>(Prisma.sql`
    select v.cells, v.made_from as "madeFrom"
      from "return" r join "version" v on v.return_id = r.id and v.number = ${of.version}
     where r.year = ${year} and r.unit_code = ${of.area}`);
  if (!row) throw new Refusal('notFound');
  const made = readMadeFrom(row.madeFrom) ?? nothing;
  const [parts, adjustments] = await Promise.all([
    frozenParts(db, frame, of, made),
    frozenAdjustments(db, made),
  ]);
  return { cells: frozenCells(frame.edition, row.cells), parts, adjustments };
}

type Part = {
  unit: string;
  kind: ReturnKind;
  status: Status;
  opened: boolean;
  version: number | null;
  value: bigint | null;
  by: string | null;
  at: Date | null;
};

/** The versions that are in it, and the direct children that are not, in the tree's order. */
async function frozenParts(
  db: Db,
  frame: YearFrame,
  { area, code }: Of,
  { versions, omissions }: MadeFrom,
): Promise<Level['parts']> {
  const place = placeIn(frame.edition, code);
  const rows = await db.$queryRaw<Part[]>(Prisma.sql`
    with made as (
      select t.unit, t.number
        from unnest(${versions.map(({ unit }) => unit)}::text[], ${versions.map(({ version }) => version)}::int[]) as t(unit, number)
    ), unit as (
      select made.unit from made
      union select p.unit_code from unit_period p where p.parent_code = ${area} and ${inTree(frame.asOf)}
    )
    select p.unit_code as unit, r.kind::text as kind, r.status::text as status, r.revision > 0 as opened, v.number as version, v.cells[${place}::int] as value,
           coalesce(u.name, v.submitted_by) as by, v.submitted_at as at
      from unit
      cross join lateral (
        select * from unit_period p where p.unit_code = unit.unit and ${inTree(frame.asOf)} limit 1) p
      cross join lateral (
        select * from "return" r where r.year = ${frame.view.year} and r.unit_code = unit.unit limit 1) r
      left join made on made.unit = unit.unit
      left join lateral (
        select * from "version" v where v.return_id = r.id and v.number = made.number limit 1) v on true
      left join "user" u on u.id = v.submitted_by
     order by p.position, p.unit_code`);
  const reasons = new Map(omissions.own.map(({ unit, reason }) => [unit, reason]));
  return rows.map((row) => ({
    ...row,
    source: row.version === null ? 'none' : 'version',
    omitted: reasons.get(row.unit) ?? null,
  }));
}

/** Where a cell stands in a version's array, counted from 1. */
export function placeIn(edition: Edition, code: CellCode): number {
  return cellsOf(edition).findIndex((cell) => cell.code === code) + 1;
}

/** Rows of the ledger stay when they are taken back, so that each is still told in full. */
async function frozenAdjustments(db: Db, { adjustments }: MadeFrom): Promise<Adjustment[]> {
  const rows = await db.$queryRaw<Omit<Adjustment, 'amount'>[]>(Prisma.sql`
    select a.id, a.cell, a.reason, a.units, coalesce(u.name, a.created_by) as by, a.created_at as at
      from adjustment a left join "user" u on u.id = a.created_by
     where a.id = any(${adjustments.map(({ id }) => id)}::int[]) order by a.id`);
  const amounts = new Map(adjustments.map(({ id, amount }) => [id, amount]));
  return rows.map((row) => ({ ...row, amount: amounts.get(row.id) ?? 0n }));
}
