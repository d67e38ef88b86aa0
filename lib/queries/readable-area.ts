import 'server-only';
import { may } from '@/lib/access/roles';
import type { User } from '@/lib/access/user';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { Refusal } from '@/lib/refusal';
import { inTree, placeOf, type UnitRow, unitColumns, unitView } from './unit-rows';
import type { UnitView } from './views';

/** The area, if the user may read its compiled figures; else, or if it has no units below it, `notFound`. */
export async function readableArea(
  db: Db,
  { user, area, asOf }: { user: User; area: string; asOf: string },
): Promise<UnitView> {
  const [row] = await db.$queryRaw<(UnitRow & { isArea: boolean })[]>(Prisma.sql`
    select ${unitColumns}, exists (select 1 from unit_period c where c.parent_code = p.unit_code
             and c.valid_from <= ${asOf}::date and (c.valid_to is null or c.valid_to > ${asOf}::date)) as "isArea"
      from unit_period p where p.unit_code = ${area} and ${inTree(asOf)}`);
  if (!row?.isArea) throw new Refusal('notFound');
  const unit = unitView(row);
  if (!may(user.grants, 'area.read', placeOf(unit))) throw new Refusal('notFound');
  return unit;
}
