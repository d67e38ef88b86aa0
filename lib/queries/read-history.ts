import 'server-only';
import { z } from 'zod';
import { Prisma } from '@/lib/db/generated/client';
import { topicsSchema } from '@/lib/db/sql/rollup-topics';
import type { CellCode } from '@/lib/editions/types';
import type { Asker } from './asker';
import { demandCell } from './demand-cell';
import { returnHead } from './return-head';
import type { HistoryEntry } from './views';
import { yearFrame } from './year-frame';

type Row = Omit<HistoryEntry, 'changes' | 'topics' | 'detail'> & { changes: unknown; detail: unknown };

const text = z.string().nullable();
const changesSchema = z.record(z.string(), z.tuple([text, text]));
export const detailSchema = z.record(z.string(), z.unknown());

type Asked = {
  year: number;
  unit: string;
  /** Only events that changed this cell. */
  cell?: CellCode | undefined;
  /** The event that the page before ended with. */
  cursor?: number | undefined;
  /** Left out: all of them. */
  limit?: number | undefined;
};

export type HistoryPage = {
  edition: string;
  entries: HistoryEntry[];
  /** Cursor of the next page; null: nothing is older. */
  next: number | null;
};

/** Who did what with a return, cell by cell, latest first; a cell that the form does not have is not found. */
export async function readHistory(asker: Asker, asked: Asked): Promise<HistoryPage> {
  const { db, user } = asker;
  const { cell = null, cursor = null, limit = null } = asked;
  const frame = await yearFrame(db, asked.year);
  const head = await returnHead(db, { frame, unit: asked.unit, user, rights: ['return.read'] });
  if (cell !== null) demandCell(frame.edition, cell);
  const older = cursor === null ? Prisma.empty : Prisma.sql`and e.seq < ${cursor}::int`;
  const about = cell === null ? Prisma.empty : Prisma.sql`and e.changes ? ${cell}::text`;
  const atMost = limit === null ? Prisma.empty : Prisma.sql`limit ${limit + 1}::bigint`;
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    select e.seq, e.at, coalesce(u.name, e.actor) as by, e.action, e.revision, e.changes, e.detail, e.hash
      from event e left join "user" u on u.id = e.actor
     where e.subject = ${`return:${head.id}`} ${older} ${about} order by e.seq desc ${atMost}`);
  const page = limit === null ? rows : rows.slice(0, limit);
  return {
    edition: frame.edition.id,
    entries: page.map(entryOf),
    next: page.length < rows.length ? (page.at(-1)?.seq ?? null) : null,
  };
}

function entryOf(row: Row): HistoryEntry {
  return { ...row, ...readChanges(row.changes), detail: detailSchema.parse(row.detail) };
}

/** The log keeps cells as decimal text, and the topics row as its list in JSON. */
export function readChanges(stored: unknown): Pick<HistoryEntry, 'changes' | 'topics'> {
  const all = Object.entries(changesSchema.parse(stored));
  const isTopics = ([from, to]: [string | null, string | null]) => (from ?? to)?.startsWith('[') === true;
  const topics = all.find(([, change]) => isTopics(change))?.[1];
  const list = (json: string | null) => topicsSchema.parse(json === null ? null : JSON.parse(json));
  const value = (digits: string | null) => (digits === null ? null : BigInt(digits));
  return {
    changes: all
      .filter(([, change]) => !isTopics(change))
      .map(([code, [from, to]]) => ({ code, from: value(from), to: value(to) })),
    topics: topics ? { from: list(topics[0]), to: list(topics[1]) } : null,
  };
}
