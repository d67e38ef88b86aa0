import 'server-only';
import { isRole, type Role } from '@/lib/access/roles';
import { now } from '@/lib/db/clock';
import { Prisma } from '@/lib/db/generated/client';
import type { Asker } from './asker';
import { dayOf } from './day';
import { withinReach } from './reach';
import { inTree } from './unit-rows';

export type PersonView = {
  id: string;
  username: string;
  name: string;
  roles: { role: Role; unit: string }[];
};
type Row = { id: string; username: string; name: string; role: string; unit: string };

/** Everybody with a role for a unit that the asker manages people of, by user name; `unit` is the unit's name. */
export async function listPeople({ db, user }: Asker): Promise<PersonView[]> {
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    select u.id, u.username, u.name, g.role, p.name as unit
      from role_grant g join "user" u on u.id = g.user_id
      join unit_period p on p.unit_code = g.unit_code and ${inTree(dayOf(await now()))}
     where ${withinReach(user.grants, 'person.manage')}
     order by u.username, p.position, g.role`);
  const people = new Map<string, PersonView>();
  for (const { role, unit, ...person } of rows) {
    const known = people.get(person.id) ?? { ...person, roles: [] };
    if (isRole(role)) known.roles.push({ role, unit });
    people.set(person.id, known);
  }
  return [...people.values()];
}
