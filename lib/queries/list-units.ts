import 'server-only';
import { now } from '@/lib/db/clock';
import { Prisma } from '@/lib/db/generated/client';
import type { Asker } from './asker';
import { dayOf } from './day';
import { withinReach } from './reach';
import { inTree, type UnitRow, unitColumns, unitView } from './unit-rows';
import type { UnitView } from './views';

/** The units of today's tree whose status the asker may see, in its order. */
export async function listUnits({ db, user }: Asker): Promise<UnitView[]> {
  const today = dayOf(await now());
  const rows = await db.$queryRaw<UnitRow[]>(Prisma.sql`
    select ${unitColumns} from unit_period p
     where ${inTree(today)} and ${withinReach(user.grants, 'status.read')} order by p.position, p.unit_code`);
  return rows.map(unitView);
}
