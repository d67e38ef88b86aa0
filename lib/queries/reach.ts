import 'server-only';
import { type Grant, type Reach, type Right, reachesOf } from '@/lib/access/roles';
import { Prisma } from '@/lib/db/generated/client';

/** True in SQL for each row of `unit_period p` where the grants give this right. */
export function withinReach(grants: readonly Grant[], right: Right): Prisma.Sql {
  const all = reachesOf(grants, right);
  const units = (reach: Reach) => all.filter((one) => one.reach === reach).map((one) => one.unit);
  if (all.some(({ reach }) => reach === 'everywhere')) return Prisma.sql`true`;
  return Prisma.sql`(p.unit_code = any(${units('own')}::text[]) or p.parent_code = any(${units('children')}::text[])
    or string_to_array(p.path, '/') && ${units('below')}::text[]
    or p.unit_code = any(${units('top')}::text[]) and p.parent_code is null)`;
}
