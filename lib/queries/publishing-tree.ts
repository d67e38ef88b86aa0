import 'server-only';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import {
  type Inspected,
  inspectTree,
  type TreeAdjustment,
  type TreeOmission,
  type TreeReturn,
} from '@/lib/publishing/tree';
import { readMadeFrom } from '@/lib/rollup/made-from';
import { inTree } from './unit-rows';
import type { UnitView } from './views';
import type { YearFrame } from './year-frame';

type Row = Omit<TreeReturn, 'counts'> & { version: number | null; sha256: string; madeFrom: unknown };

/** Every return of an area's tree with its ledgers and omissions, followed from the area's table down to what it was made from. */
export async function publishingTree(
  db: Db,
  { view: { year }, asOf }: YearFrame,
  area: UnitView,
): Promise<Inspected> {
  const below = `${area.path.join('/')}/%`;
  // One after the other: inside a transaction there is only one connection.
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    select p.unit_code as unit, p.name, nullif(p.parent_code, ${area.parent}) as parent, r.status::text as status,
           r.correction_at is not null as "asksCorrection", v.number as version, v.sha256,
           case when r.kind = 'compiled' then v.made_from end as "madeFrom"
      from unit_period p
      join "return" r on r.unit_code = p.unit_code and r.year = ${year}
      left join "version" v on v.return_id = r.id and v.number =
           case when p.unit_code <> ${area.code} then r.accepted_version
                when r.status in ('submitted', 'accepted') then r.latest_version end
     where ${inTree(asOf)} and p.path like ${below}
     order by p.position, p.unit_code`);
  const adjustments = await db.$queryRaw<TreeAdjustment[]>(Prisma.sql`
    select a.id, a.area_code as area, a.approved_at is not null as "isApproved"
      from adjustment a join unit_period p on p.unit_code = a.area_code and ${inTree(asOf)}
     where a.year = ${year} and a.removed_at is null and p.path like ${below}`);
  const omissions = await db.$queryRaw<TreeOmission[]>(Prisma.sql`
    select o.area_code as area, o.unit_code as unit
      from omission o join unit_period p on p.unit_code = o.area_code and ${inTree(asOf)}
     where o.year = ${year} and o.removed_at is null and p.path like ${below}`);
  return inspectTree(rows.map(treeReturn), adjustments, omissions);
}

function treeReturn({ version, sha256, madeFrom, ...row }: Row): TreeReturn {
  return {
    ...row,
    counts: version === null ? null : { version, sha256, madeFrom: readMadeFrom(madeFrom) },
  };
}
