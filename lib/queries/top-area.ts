import 'server-only';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { Refusal } from '@/lib/refusal';
import { inTree, type UnitRow, unitColumns, unitView } from './unit-rows';
import type { UnitView } from './views';
import { yearFrame } from './year-frame';

/** The area that publishes a year: the one with nothing above it. `notFound` where the year is not collected or has no units. */
export async function topArea(db: Db, { year }: { year: number }): Promise<UnitView> {
  const { asOf } = await yearFrame(db, year);
  const [row] = await db.$queryRaw<UnitRow[]>(Prisma.sql`
    select ${unitColumns} from unit_period p
     where p.parent_code is null and ${inTree(asOf)} order by p.position, p.unit_code limit 1`);
  if (!row) throw new Refusal('notFound');
  return unitView(row);
}
