import 'server-only';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { PassedFrom } from './levels-views';
import { inTree } from './unit-rows';
import type { YearFrame } from './year-frame';

/**
 * The way that a returned return came down from above, the nearest level first: the log says of each step whether it passed on
 * what had come back to the area itself. Empty where its own office returned it. Names only, not what was said further up.
 */
export async function passedFrom(db: Db, frame: YearFrame, returnId: number): Promise<PassedFrom[]> {
  const lastStep = (subject: Prisma.Sql, before: Prisma.Sql) => Prisma.sql`
    select e.id, e.actor, e.at, e.detail ->> 'passedOnFrom' as area from event e
     where e.subject = ${subject} and e.action in ('return', 'reopen') and ${before}
     order by e.seq desc limit 1`;
  return db.$queryRaw<PassedFrom[]>(Prisma.sql`
    with recursive way as (
      select 0 as depth, s.id, s.area, null::text as "from", s.actor, s.at
        from (${lastStep(Prisma.sql`${`return:${returnId}`}`, Prisma.sql`true`)}) s
      union all
      select w.depth + 1, s.id, s.area, w.area, s.actor, s.at
        from way w
        join "return" r on r.unit_code = w.area and r.year = ${frame.view.year}
        cross join lateral (${lastStep(Prisma.sql`'return:' || r.id`, Prisma.sql`e.id < w.id`)}) s
    )
    select p.name as area, coalesce(o.name, '') as office, coalesce(u.name, w.actor) as by, w.at
      from way w
      join unit_period p on p.unit_code = w."from" and ${inTree(frame.asOf)}
      left join unit_period o on o.unit_code = p.parent_code
       and o.valid_from <= ${frame.asOf}::date and (o.valid_to is null or o.valid_to > ${frame.asOf}::date)
      left join "user" u on u.id = w.actor
     where w.depth > 0 order by w.depth`);
}
