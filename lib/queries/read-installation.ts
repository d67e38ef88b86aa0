import 'server-only';
import { z } from 'zod';
import type { Role } from '@/lib/access/roles';
import type { Db } from '@/lib/db/client';
import { now } from '@/lib/db/clock';
import { Prisma } from '@/lib/db/generated/client';
import { dayOf } from './day';
import { inTree } from './unit-rows';
import type { YearView } from './views';
import { yearFrames } from './year-frame';

export type DemoAccount = { username: string; role: Role; unit: string; isTop: boolean };

/** What anybody may know before signing in. */
export type Installation = {
  /** The top area; null before the first administrator has been set up. */
  top: { code: string; name: string } | null;
  /** The year that is being collected, or else the latest. */
  year: YearView | null;
  /** Units that enter a return in that year. */
  entering: number;
  isDemo: boolean;
};

/** The top area, the current year, and whether this is the demo; needs no rights. */
export async function readInstallation(db: Db): Promise<Installation> {
  const [frames, demoClock] = await Promise.all([
    yearFrames(db),
    db.setting.findUnique({ where: { name: 'demo-clock' } }),
  ]);
  const frame = frames.find(({ view }) => view.state === 'open') ?? frames[0] ?? null;
  const asOf = frame?.asOf ?? dayOf(await now());
  const [tops, entering] = await Promise.all([
    db.$queryRaw<{ code: string; name: string }[]>(
      Prisma.sql`select p.unit_code as code, p.name from unit_period p where p.parent_code is null and ${inTree(asOf)}`,
    ),
    frame ? db.return.count({ where: { year: frame.view.year, kind: 'entered' } }) : 0,
  ]);
  return { top: tops[0] ?? null, year: frame?.view ?? null, entering, isDemo: demoClock !== null };
}

const accountRow = z.object({
  username: z.string(),
  role: z.enum(['clerk', 'reviewer', 'compiler', 'administrator', 'auditor']),
  unit: z.string(),
  isTop: z.boolean(),
});

/** The demo's accounts to start with: everybody who is no clerk, and one clerk who has something to do. Empty outside the demo. */
export async function readDemoAccounts(db: Db, { isDemo, year }: Installation): Promise<DemoAccount[]> {
  if (!isDemo || !year) return [];
  const rows = await db.$queryRaw<unknown[]>(Prisma.sql`
    with clerk as (
      select g.user_id from role_grant g join "return" r on r.unit_code = g.unit_code and r.year = ${year.year}
       where g.role = 'clerk' and r.status in ('returned', 'draft') order by r.status desc, r.unit_code, g.user_id limit 1
    )
    select u.username, min(g.role) as role, min(p.name) as unit, bool_or(p.parent_code is null) as "isTop"
      from "user" u
      join role_grant g on g.user_id = u.id and g.role <> 'compiler'
      join unit_period p on p.unit_code = g.unit_code and p.valid_to is null
     where g.role <> 'clerk' or u.id in (select user_id from clerk)
     group by u.id
     order by array_position(array['reviewer', 'clerk', 'administrator', 'auditor'], min(g.role)),
              bool_or(p.parent_code is null) desc, case when bool_or(p.parent_code is null) then '' else min(g.unit_code) end,
              u.username desc`);
  return rows.map((row) => accountRow.parse(row));
}
