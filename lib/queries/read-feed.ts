import 'server-only';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { feedRuns } from '@/lib/db/sql/feed-runs';
import { cellsOf, dependantsOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import { netChanges } from '@/lib/history/net-changes';
import { writtenExplanations } from '@/lib/history/written-explanations';
import type { Asker } from './asker';
import { demandCell } from './demand-cell';
import type { FeedEntry, FeedLook, FeedView } from './feed-views';
import { detailSchema, readChanges } from './read-history';
import { returnHead } from './return-head';
import { yearFrame } from './year-frame';

type Row = {
  seq: number;
  at: Date;
  by: string;
  action: string;
  changes: unknown;
  detail: unknown;
};

const usual = 40;

/** One page of what happened to a return, latest first; a cell that the form does not have is not found. */
export async function readFeed(
  asker: Asker,
  { year, unit, look, limit = usual }: { year: number; unit: string; look: FeedLook; limit?: number },
): Promise<FeedView> {
  const { db, user } = asker;
  const frame = await yearFrame(db, year);
  const head = await returnHead(db, { frame, unit, user, rights: ['return.read'] });
  const subject = `return:${head.id}`;
  const cell = look.cell === null ? null : namedCell(frame.edition, look.cell);
  const [runs, about, people, frozen] = await Promise.all([
    feedRuns(db, { subject, ...look, cell, limit: limit + 1 }),
    aboutLog(db, subject),
    peopleOf(db, subject),
    cell ? frozenValues(db, { id: head.id, edition: frame.edition, code: cell.code }) : {},
  ]);
  const page = runs.slice(0, limit);
  const entries = await entriesOf(db, subject, page);
  return {
    year: frame.view,
    edition: frame.edition.id,
    unit: head.unit,
    kind: head.kind,
    status: head.status,
    opened: head.revision > 0,
    latestVersion: head.latestVersion,
    entries,
    next: runs.length > limit ? (page.at(-1)?.at(-1) ?? null) : null,
    ...about,
    versions: head.latestVersion ?? 0,
    people,
    frozen,
  };
}

/** A cell is also meant where a total that it is part of is named. */
function namedCell(edition: Edition, code: string) {
  demandCell(edition, code);
  return { code, names: [code, ...dependantsOf(edition, code)] };
}

async function aboutLog(db: Db, subject: string): Promise<{ events: number; since: Date | null }> {
  const [about] = await db.$queryRaw<{ events: number; since: Date | null }[]>(
    Prisma.sql`select count(*)::int as events, min(e.at) as since from event e where e.subject = ${subject}`,
  );
  return about ?? { events: 0, since: null };
}

function peopleOf(db: Db, subject: string): Promise<FeedView['people']> {
  return db.$queryRaw(Prisma.sql`
    select e.actor as id, coalesce(min(u.name), e.actor) as name from event e left join "user" u on u.id = e.actor
     where e.subject = ${subject} group by e.actor order by count(*) desc, e.actor`);
}

/** A version holds every cell in the edition's order, so that a cell's value has a place in its array. */
async function frozenValues(
  db: Db,
  { id, edition, code }: { id: number; edition: Edition; code: string },
): Promise<Record<number, bigint | null>> {
  const place = cellsOf(edition).findIndex((spec) => spec.code === code) + 1;
  if (place === 0) return {};
  const rows = await db.$queryRaw<{ number: number; value: bigint | null }[]>(Prisma.sql`
    select v.number, v.cells[${place}::int] as value from "version" v where v.return_id = ${id}`);
  return Object.fromEntries(rows.map(({ number, value }) => [number, value]));
}

async function entriesOf(db: Db, subject: string, runs: readonly number[][]): Promise<FeedEntry[]> {
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    select e.seq, e.at, coalesce(u.name, e.actor) as by, e.action, e.changes, e.detail
      from event e left join "user" u on u.id = e.actor
     where e.subject = ${subject} and e.seq = any(${runs.flat()}::int[])`);
  const bySeq = new Map(rows.map((row) => [row.seq, row]));
  return runs.flatMap((seqs) => entryOf(seqs.flatMap((seq) => bySeq.get(seq) ?? [])) ?? []);
}

function entryOf(rows: readonly Row[]): FeedEntry | null {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return null;
  const read = rows.map((row) => readChanges(row.changes));
  const details = rows.map((row) => detailSchema.parse(row.detail));
  const topics = read.flatMap((each) => each.topics ?? []);
  return {
    first: first.seq,
    last: last.seq,
    from: first.at,
    to: last.at,
    by: last.by,
    action: last.action,
    events: rows.length,
    cells: netChanges(read.map(({ changes }) => changes)),
    topics: topics.length > 0 ? { from: topics[0]?.from ?? null, to: topics.at(-1)?.to ?? null } : null,
    explained: writtenExplanations(details),
    chapters: [...new Set(details.flatMap(({ chapters }) => Object.keys(chapters ?? {}).map(Number)))],
    detail: details.at(-1) ?? {},
  };
}
