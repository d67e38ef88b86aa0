import 'server-only';
import { may } from '@/lib/access/roles';
import { now } from '@/lib/db/clock';
import { Prisma } from '@/lib/db/generated/client';
import type { Asker } from './asker';
import { dayOf } from './day';
import { withinReach } from './reach';
import type { LooseEnds } from './task-views';
import { inTree, placeOf, type UnitRow, unitColumns, unitView } from './unit-rows';
import type { YearView } from './views';

const fortnight = 14 * 86_400_000;

/** What an administrator has to see to; null for who manages no people. */
export async function looseEnds(asker: Asker, years: readonly YearView[]): Promise<LooseEnds | null> {
  const { db, user } = asker;
  const today = dayOf(await now());
  const rows = await db.$queryRaw<(UnitRow & { hasClerk: boolean; isArea: boolean })[]>(Prisma.sql`
    select ${unitColumns},
           exists (select from unit_period c where c.parent_code = p.unit_code
             and c.valid_from <= ${today}::date and (c.valid_to is null or c.valid_to > ${today}::date)) as "isArea",
           exists (select from role_grant g join "user" u on u.id = g.user_id
             where g.unit_code = p.unit_code and g.role = 'clerk' and u.banned is not true) as "hasClerk"
      from unit_period p where ${inTree(today)} and ${withinReach(user.grants, 'person.manage')}
     order by p.position, p.unit_code`);
  if (rows.length === 0) return null;
  const managesAll = rows.some(
    (row) => row.parent === null && may(user.grants, 'year.manage', placeOf(unitView(row))),
  );
  return {
    withoutClerk: rows.filter(({ isArea, hasClerk }) => !isArea && !hasClerk).map(unitView),
    withoutRole: managesAll ? await withoutRole(asker) : [],
    toOpen: managesAll ? yearToOpen(years, today) : null,
    closing: managesAll ? await closingYear(asker, years, today) : null,
  };
}

function withoutRole({ db }: Asker): Promise<LooseEnds['withoutRole']> {
  return db.$queryRaw(Prisma.sql`
    select u.name, coalesce(u.username, '') as username from "user" u
     where u.banned is not true and not exists (select from role_grant g where g.user_id = u.id)
     order by u."createdAt", u.id`);
}

/** A year is collected in the one after it: from January on, last year's should be open. */
function yearToOpen(years: readonly YearView[], today: string): number | null {
  const wanted = Number(today.slice(0, 4)) - 1;
  return years.length > 0 && years.every(({ year }) => year < wanted) ? wanted : null;
}

async function closingYear(
  { db }: Asker,
  years: readonly YearView[],
  today: string,
): Promise<LooseEnds['closing']> {
  const soon = dayOf(new Date(Date.parse(today) + fortnight));
  const open = years.find(({ state, closes }) => state === 'open' && closes <= soon);
  if (!open) return null;
  const { year, closes } = open;
  return { year, closes, out: await db.return.count({ where: { year, acceptedVersion: null } }) };
}
