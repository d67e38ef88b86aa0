import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import type { Asker } from './asker';
import { returnHead } from './return-head';
import { yearFrame } from './year-frame';

/** Enough to choose from without reading for long. */
const longest = 50;

/**
 * What topics were called before: by the unit itself in any year, then by the units beside it, those that most of them used first.
 * Names only, and of the others only from versions that were accepted.
 */
export async function topicNames(asker: Asker, at: { year: number; unit: string }): Promise<string[]> {
  const { db, user } = asker;
  const frame = await yearFrame(db, at.year);
  const { unit } = await returnHead(db, { frame, unit: at.unit, user, rights: ['return.read'] });
  const rows = await db.$queryRaw<{ name: string }[]>(Prisma.sql`
    select trim(t.name) as name
      from "return" r
      join unit_period p on p.unit_code = r.unit_code and p.valid_from <= ${frame.asOf}::date
       and (p.valid_to is null or p.valid_to > ${frame.asOf}::date)
      join "version" v on v.return_id = r.id
       and v.number = case when r.unit_code = ${at.unit} then r.latest_version else r.accepted_version end
     cross join lateral jsonb_to_recordset(v.topics) as t(name text)
     where (r.unit_code = ${at.unit} or p.parent_code = ${unit.parent}) and trim(t.name) <> ''
     group by trim(t.name)
     order by bool_or(r.unit_code = ${at.unit}) desc, count(distinct r.unit_code) desc, trim(t.name)
     limit ${longest}`);
  return rows.map(({ name }) => name);
}
