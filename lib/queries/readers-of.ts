import 'server-only';
import { grantsGiving, isRole, type Place, type Role } from '@/lib/access/roles';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';

/** Somebody who may read a return, and as what: the grant that stands nearest to it. `unit` is a code. */
export type Reader = { id: string; username: string; name: string; role: Role; unit: string };

type Row = Omit<Reader, 'role'> & { role: string };

/** Everybody who may read a return at this place, the unit's own people first, then area by area upwards. Not those who are shut out. */
export async function readersOf(db: Db, place: Place): Promise<Reader[]> {
  const grants = grantsGiving('return.read', place);
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    select id, username, name, role, unit from (
      select distinct on (u.id) u.id, coalesce(u.username, u.id) as username, u.name, w.role, w.unit, w.rank
        from unnest(${grants.map(({ role }) => role)}::text[], ${grants.map(({ unit }) => unit)}::text[])
             with ordinality as w(role, unit, rank)
        join role_grant g on g.role = w.role and g.unit_code = w.unit
        join "user" u on u.id = g.user_id and u.banned is not true
       order by u.id, w.rank) nearest
     order by rank, username`);
  return rows.flatMap(({ role, ...person }) => (isRole(role) ? [{ ...person, role }] : []));
}
