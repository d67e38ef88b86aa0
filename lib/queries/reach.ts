import 'server-only';
import { type Grant, type Reach, type Right, reachesOf, rolesGiving } from '@/lib/access/roles';
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

const reached: Readonly<Record<Reach, Prisma.Sql>> = {
  own: Prisma.sql`g.unit_code = p.unit_code`,
  children: Prisma.sql`g.unit_code = p.parent_code`,
  below: Prisma.sql`g.unit_code = any(string_to_array(p.path, '/'))`,
  top: Prisma.sql`g.unit_code = p.unit_code and p.parent_code is null`,
  everywhere: Prisma.sql`true`,
};

/**
 * For each role that gives the right, what is true in SQL for a `role_grant g` and a row of `unit_period p` that it reaches. One by
 * one, so that each can be a join by key.
 */
export function grantsReaching(right: Right): Prisma.Sql[] {
  return rolesGiving(right).map(({ role, reach }) => Prisma.sql`g.role = ${role} and (${reached[reach]})`);
}
