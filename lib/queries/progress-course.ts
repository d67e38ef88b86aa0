import 'server-only';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Arrival, Course } from '@/lib/progress/arrivals';

type Of = { year: number; units: readonly string[] };
type Window = Pick<Course, 'opens' | 'due' | 'closes' | 'of'>;

/**
 * How many of these units were in at the end of each day on which that changed: a submission counts until it is withdrawn, returned or
 * reopened. Read from the log. null where the year is not collected.
 */
export async function progressCourse(db: Db, of: Of): Promise<Course | null> {
  const [[window], changes] = await Promise.all([selectWindow(db, of), selectChanges(db, of)]);
  return window ? { ...window, arrivals: added(changes) } : null;
}

function selectWindow(db: Db, { year, units }: Of): Promise<Window[]> {
  return db.$queryRaw<Window[]>(Prisma.sql`
    select to_char(y.opens, 'YYYY-MM-DD') as opens, to_char(y.due, 'YYYY-MM-DD') as due, to_char(y.closes, 'YYYY-MM-DD') as closes,
           (select count(*)::int from "return" r where r.year = y.year and r.unit_code = any(${[...units]}::text[])) as of
      from "year" y where y.year = ${year}`);
}

function selectChanges(db: Db, { year, units }: Of): Promise<{ day: string; change: number }[]> {
  return db.$queryRaw(Prisma.sql`
    select to_char(e.at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day,
           sum(case e.action when 'submit' then 1 else -1 end)::int as change
      from "return" r join event e on e.subject = 'return:' || r.id
       and e.action = any(array['submit', 'withdraw', 'return', 'reopen'])
     where r.year = ${year} and r.unit_code = any(${[...units]}::text[])
     group by 1 order by 1`);
}

function added(changes: readonly { day: string; change: number }[]): Arrival[] {
  let count = 0;
  return changes.map(({ day, change }) => {
    count += change;
    return { day, count };
  });
}
