import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import type { Asker } from './asker';
import { detailSchema } from './read-history';
import type { OwnStanding } from './task-views';
import { inTree } from './unit-rows';
import type { YearFrame } from './year-frame';

type Row = {
  unit: string;
  due: string;
  extended: boolean;
  office: string | null;
  reason: string | null;
  askedAt: Date | null;
  acceptedBy: string | null;
  acceptedAt: Date | null;
  action: string | null;
  by: string | null;
  at: Date | null;
  detail: unknown;
  cells: number | null;
  chapters: number | null;
};

/** How these units' returns stand for who fills them in, by unit code. */
export async function ownStandings(
  { db, user }: Asker,
  frame: YearFrame,
  units: readonly string[],
): Promise<Record<string, OwnStanding>> {
  if (units.length === 0) return {};
  const lastOf = (columns: Prisma.Sql, where: Prisma.Sql) => Prisma.sql`lateral (
    select ${columns} from event e left join "user" u on u.id = e.actor
     where e.subject = 'return:' || r.id and ${where} order by e.seq desc limit 1)`;
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    select r.unit_code as unit, r.extended_due is not null as extended, office.name as office,
           to_char(coalesce(r.extended_due, case when r.kind = 'compiled' then y.closes else y.due end), 'YYYY-MM-DD') as due,
           r.correction_reason as reason, r.correction_at as "askedAt",
           accepted.by as "acceptedBy", accepted.at as "acceptedAt",
           since.action, since.by, since.at, since.detail, since.cells, since.chapters
      from "return" r join "year" y on y.year = r.year
      join unit_period p on p.unit_code = r.unit_code and ${inTree(frame.asOf)}
      left join unit_period office on office.unit_code = p.parent_code
       and office.valid_from <= y.as_of and (office.valid_to is null or office.valid_to > y.as_of)
      left join ${lastOf(Prisma.sql`coalesce(u.name, e.actor) as by, e.at`, Prisma.sql`e.action = 'accept'`)} accepted
        on r.status = 'accepted'
      left join ${lastOf(Prisma.sql`e.seq`, Prisma.sql`e.actor = ${user.id}`)} mine on true
      left join ${lastOf(
        Prisma.sql`e.action, coalesce(u.name, e.actor) as by, e.at, e.detail,
          (select count(*)::int from jsonb_object_keys(e.changes)) as cells,
          (select count(*)::int from jsonb_object_keys(coalesce(e.detail -> 'chapters', '{}'))) as chapters`,
        Prisma.sql`e.actor <> ${user.id} and e.seq > mine.seq`,
      )} since on true
     where r.year = ${frame.view.year} and r.unit_code = any(${[...units]}::text[])`);
  return Object.fromEntries(rows.map((row) => [row.unit, standingOf(row)]));
}

function standingOf(row: Row): OwnStanding {
  const { due, extended, office, reason, askedAt, acceptedBy, acceptedAt } = row;
  return {
    due,
    extended,
    office,
    accepted: acceptedBy !== null && acceptedAt ? { by: acceptedBy, at: acceptedAt } : null,
    correction: reason !== null && askedAt ? { reason, at: askedAt } : null,
    since: sinceOf(row),
  };
}

function sinceOf({ action, by, at, detail, cells, chapters }: Row): OwnStanding['since'] {
  if (action === null || by === null || !at) return null;
  return { action, by, at, detail: detailSchema.parse(detail), cells: cells ?? 0, chapters: chapters ?? 0 };
}
