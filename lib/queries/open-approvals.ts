import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import { takesApprovals } from '@/lib/workflow/takes-approvals';
import type { Asker } from './asker';
import { withinReach } from './reach';
import type { OpenApprovals } from './task-views';
import { inTree, type UnitRow, unitColumns, unitView } from './unit-rows';
import type { YearFrame } from './year-frame';

/** Rows of ledgers that wait for the asker's approval, by area, longest wait first. */
export async function openApprovals({ db, user }: Asker, frame: YearFrame): Promise<OpenApprovals[]> {
  if (!takesApprovals(frame.view.state)) return [];
  const rows = await db.$queryRaw<(UnitRow & Omit<OpenApprovals, 'area'>)[]>(Prisma.sql`
    select ${unitColumns}, a.count, a.since
      from unit_period p
      join (select area_code, count(*)::int as count, min(created_at) as since from adjustment
             where year = ${frame.view.year} and removed_at is null and approved_at is null
               and created_by <> ${user.id}
             group by area_code) a on a.area_code = p.unit_code
     where ${inTree(frame.asOf)} and ${withinReach(user.grants, 'area.approve')}
     order by a.since, p.position`);
  return rows.map((row) => ({ area: unitView(row), count: row.count, since: row.since }));
}
