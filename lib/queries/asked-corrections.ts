import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import type { Asker } from './asker';
import { withinReach } from './reach';
import type { AskedCorrection } from './task-views';
import { inTree, type UnitRow, unitColumns, unitView } from './unit-rows';
import type { YearFrame } from './year-frame';

/** Accepted returns that their units ask the asker to give back, longest wait first. */
export async function askedCorrections({ db, user }: Asker, frame: YearFrame): Promise<AskedCorrection[]> {
  const rows = await db.$queryRaw<(UnitRow & Omit<AskedCorrection, 'unit'>)[]>(Prisma.sql`
    select ${unitColumns}, r.correction_reason as reason, coalesce(u.name, r.correction_by, '') as by,
           coalesce(r.correction_at, r.updated_at) as at
      from "return" r join unit_period p on p.unit_code = r.unit_code and ${inTree(frame.asOf)}
      left join "user" u on u.id = r.correction_by
     where r.year = ${frame.view.year} and r.correction_reason is not null and r.status = 'accepted'
       and ${withinReach(user.grants, 'return.review')}
     order by r.correction_at, p.position`);
  return rows.map((row) => ({ unit: unitView(row), reason: row.reason, by: row.by, at: row.at }));
}
