import 'server-only';
import { may, mayAnywhere } from '@/lib/access/roles';
import type { User } from '@/lib/access/user';
import type { Db } from '@/lib/db/client';
import { now } from '@/lib/db/clock';
import { Prisma } from '@/lib/db/generated/client';
import { Refusal } from '@/lib/refusal';
import { dayOf } from './day';
import type { LogEvent, LogLook } from './log-views';
import { withinReach } from './reach';
import { detailSchema, readChanges } from './read-history';
import { inTree } from './unit-rows';

/** What an asker may read of the log: events about returns within reach, and those about no unit only from the root of the tree. */
export type LogReach = { user: User; everywhere: boolean };

export type LogRow = Omit<LogEvent, 'changes' | 'topics' | 'detail' | 'unit'> & {
  unitCode: string | null;
  unitName: string | null;
  changes: unknown;
  detail: unknown;
  /** The text whose SHA-256 is the hash. */
  hashed: string;
};

/** Refuses `notFound` for who may read the log nowhere. */
export async function logReach(db: Db, user: User): Promise<LogReach> {
  if (!mayAnywhere(user.grants, 'log.read')) throw new Refusal('notFound');
  const roots = await db.$queryRaw<{ code: string }[]>(Prisma.sql`
    select p.unit_code as code from unit_period p where p.parent_code is null and ${inTree(dayOf(await now()))}`);
  const everywhere = roots.every(({ code }) => may(user.grants, 'log.read', { unit: code, ancestors: [] }));
  return { user, everywhere };
}

type Part = { look: LogLook; where: Prisma.Sql; order: 'latest' | 'earliest'; limit: number };

/** Events `e` within reach that the look asks for and for which `where` holds, by id. */
export function logRows(db: Db, reach: LogReach, { look, where, order, limit }: Part): Promise<LogRow[]> {
  const isWide = reach.everywhere && look.unit === null;
  const places = isWide ? null : Prisma.sql`with place as materialized (${placesOf(reach, look)})`;
  const place = isWide
    ? Prisma.sql`left join lateral (${placesOf(reach, look)}
         and r.id = case when e.subject ~ '^return:\\d{1,9}$' then substr(e.subject, 8)::int end limit 1) place on true`
    : Prisma.sql`left join place on place.subject = e.subject`;
  return db.$queryRaw<LogRow[]>(Prisma.sql`
    ${places ?? Prisma.empty}
    select e.id, e.seq, e.at, e.actor, coalesce(u.name, e.actor) as by, u.username, e.action, e.subject, e.revision,
           e.changes, e.detail, e.previous, e.hash, place.unit_code as "unitCode", place.name as "unitName",
           coalesce(place.year, case when e.subject ~ '^year:\\d{4}$' then substr(e.subject, 6)::int end) as year,
           place.edition_id as edition,
           jsonb_build_array(e.subject, e.seq, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
             e.actor, e.action, e.revision, e.changes, e.detail, e.previous)::text as hashed
      from event e
      ${place}
      left join "user" u on u.id = e.actor
     where (place.subject is not null or ${withoutUnit(reach, look)}) and ${inLook(look)} and ${where}
     order by e.id ${order === 'latest' ? Prisma.sql`desc` : Prisma.sql`asc`} limit ${limit}::bigint`);
}

/**
 * The returns within reach that the look is about. Who reads everything goes through the events and looks up the return of each, so that
 * a page costs the same however many returns there are; who reads some finds the events of those.
 */
function placesOf(reach: LogReach, look: LogLook): Prisma.Sql {
  return Prisma.sql`
      select 'return:' || r.id as subject, r.year, p.unit_code, p.name, y.edition_id
        from "return" r join "year" y on y.year = r.year
        join unit_period p on p.unit_code = r.unit_code
         and p.valid_from <= y.as_of and (p.valid_to is null or p.valid_to > y.as_of)
       where ${withinReach(reach.user.grants, 'log.read')} and ${atUnit(look.unit)}
         and (${look.year}::int is null or r.year = ${look.year}::int)`;
}

/** `unit_period p` is this unit, or stood below it in that year. */
function atUnit(unit: string | null): Prisma.Sql {
  if (unit === null) return Prisma.sql`true`;
  return Prisma.sql`string_to_array(p.path, '/') && (
    select array_agg(n.unit_code) || ${unit}::text from unit_period n where n.unit_code = ${unit} or n.name = ${unit})`;
}

function withoutUnit({ everywhere }: LogReach, { unit, year }: LogLook): Prisma.Sql {
  if (!everywhere || unit !== null) return Prisma.sql`false`;
  return year === null
    ? Prisma.sql`e.subject not like 'return:%'`
    : Prisma.sql`e.subject = ${`year:${year}`}`;
}

function inLook({ from, to, actor, action }: LogLook): Prisma.Sql {
  const midnight = (day: string | null) => Prisma.sql`(${day}::date::timestamp at time zone 'Asia/Shanghai')`;
  return Prisma.join(
    [
      Prisma.sql`true`,
      ...(from === null ? [] : [Prisma.sql`e.at >= ${midnight(from)}`]),
      ...(to === null ? [] : [Prisma.sql`e.at < ${midnight(to)} + interval '1 day'`]),
      ...(action === null ? [] : [Prisma.sql`e.action = ${action}`]),
      ...(actor === null
        ? []
        : [
            Prisma.sql`e.actor = any(array(select n.id from "user" n where n.username = ${actor} or n.name = ${actor}) || ${actor}::text)`,
          ]),
    ],
    ' and ',
  );
}

/** A row as it is told: cells as numbers, the unit as a whole. */
export function logEvent({ hashed: _hashed, unitCode, unitName, changes, detail, ...row }: LogRow): LogEvent {
  return {
    ...row,
    unit: unitCode === null ? null : { code: unitCode, name: unitName ?? unitCode },
    ...readChanges(changes),
    detail: detailSchema.parse(detail),
  };
}
