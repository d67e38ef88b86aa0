import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import type { Asker } from './asker';
import { withinReach } from './reach';
import { inTree, type UnitRow, unitColumns, unitView } from './unit-rows';
import type { AreaProgress } from './views';
import type { YearFrame } from './year-frame';

/** The areas that the asker looks after, in the tree's order, each with how many of its direct children are in. */
export async function areaProgress({ db, user }: Asker, frame: YearFrame): Promise<AreaProgress[]> {
  const own = user.grants.filter((grant) => grant.role !== 'clerk').map((grant) => grant.unit);
  if (own.length === 0) return [];
  const rows = await db.$queryRaw<(UnitRow & Omit<AreaProgress, 'area'>)[]>(Prisma.sql`
    select ${unitColumns}, n.accepted, n.submitted, n.of
      from unit_period p
      join lateral (
        select count(*) filter (where r.status = 'accepted')::int as accepted,
               count(*) filter (where r.status = 'submitted')::int as submitted, count(*)::int as of
          from unit_period c join "return" r on r.unit_code = c.unit_code and r.year = ${frame.view.year}
         where c.parent_code = p.unit_code
           and c.valid_from <= ${frame.asOf}::date and (c.valid_to is null or c.valid_to > ${frame.asOf}::date)
      ) n on n.of > 0
     where ${inTree(frame.asOf)} and ${withinReach(user.grants, 'status.read')}
       and (p.unit_code = any(${own}::text[]) or p.parent_code = any(${own}::text[]))
     order by p.position, p.unit_code`);
  return rows.map((row) => ({
    area: unitView(row),
    accepted: row.accepted,
    submitted: row.submitted,
    of: row.of,
  }));
}
