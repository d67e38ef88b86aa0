import 'server-only';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { CellCode } from '@/lib/editions/types';
import {
  commentActions,
  type FeedKind,
  figureActions,
  foldedActions,
  pauseMinutes,
  turningActions,
} from '@/lib/history/kinds';

export type RunsAsked = {
  subject: string;
  kind: FeedKind;
  /** Only what is about this cell, each event for itself; `names` are the codes whose naming in a reason means it. */
  cell: { code: CellCode; names: readonly CellCode[] } | null;
  /** User id. */
  person: string | null;
  /** Only entries that end before this event. */
  before: number | null;
  limit: number;
};

/** The events of each entry, by number, oldest first; entries latest first. The SQL twin of lib/history/fold-runs.ts. */
export async function feedRuns(db: Db, asked: RunsAsked): Promise<number[][]> {
  const { subject, cell, person, before, limit } = asked;
  const rows = await db.$queryRaw<{ seqs: number[] }[]>(Prisma.sql`
    with logged as (
      select e.seq, e.at, e.actor, e.action,
             count(*) filter (where e.action = any(${[...turningActions]}::text[])) over (order by e.seq) as stage,
             ${isAbout(cell)} as is_about
        from event e where e.subject = ${subject}
    ), shown as (
      select *, case when ${cell === null} and action = any(${[...foldedActions]}::text[]) then null else seq end as alone
        from logged
       where is_about and ${ofKind(asked.kind)} and (${person}::text is null or actor = ${person})
    ), marked as (
      select *, coalesce(at - lag(at) over life > make_interval(mins => ${pauseMinutes}::int), true)::int as starts
        from shown window life as (partition by actor, action, stage, alone order by seq)
    ), numbered as (
      select *, sum(starts) over (partition by actor, action, stage, alone order by seq) as run from marked
    )
    select array_agg(seq order by seq) as seqs from numbered
     group by actor, action, stage, alone, run
    having ${before}::int is null or max(seq) < ${before}::int
     order by max(seq) desc limit ${limit}::bigint`);
  return rows.map(({ seqs }) => seqs);
}

function ofKind(kind: FeedKind): Prisma.Sql {
  const isOneOf = (actions: readonly string[]) => Prisma.sql`action = any(${[...actions]}::text[])`;
  switch (kind) {
    case 'all':
      return Prisma.sql`true`;
    case 'figures':
      return isOneOf(figureActions);
    case 'comments':
      return isOneOf(commentActions);
    case 'steps':
      return Prisma.sql`not ${isOneOf([...figureActions, ...commentActions])}`;
  }
}

/** What changed the cell, noted or named it, opened it again, or froze or accepted a version that holds it. */
function isAbout(cell: RunsAsked['cell']): Prisma.Sql {
  if (cell === null) return Prisma.sql`true`;
  return Prisma.sql`(e.changes ? ${cell.code} or e.detail ->> 'cell' = ${cell.code}
    or (jsonb_typeof(e.detail -> 'cells') = 'array' and e.detail -> 'cells' ?| ${[...cell.names]}::text[])
    or e.action in ('submit', 'accept', 'reopen'))`;
}
