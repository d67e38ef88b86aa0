import 'server-only';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { inTree, type UnitRow, unitColumns, unitView } from './unit-rows';
import type { UnitView } from './views';
import type { YearFrame } from './year-frame';

/** Direct children of these areas without an accepted version that nobody named as left out, by area, in the tree's order. */
export async function outstandingBelow(
  db: Db,
  frame: YearFrame,
  areas: readonly string[],
): Promise<Map<string, UnitView[]>> {
  if (areas.length === 0) return new Map();
  const rows = await db.$queryRaw<UnitRow[]>(Prisma.sql`
    select ${unitColumns} from unit_period p join "return" r on r.unit_code = p.unit_code and r.year = ${frame.view.year}
     where p.parent_code = any(${[...areas]}::text[]) and r.accepted_version is null and ${inTree(frame.asOf)}
       and not exists (select 1 from omission o where o.year = r.year and o.area_code = p.parent_code
             and o.unit_code = p.unit_code and o.removed_at is null)
     order by p.position, p.unit_code`);
  const units = rows.map(unitView);
  return new Map(areas.map((area) => [area, units.filter((unit) => unit.parent === area)]));
}
