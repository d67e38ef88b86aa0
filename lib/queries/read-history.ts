import 'server-only';
import { z } from 'zod';
import { Prisma } from '@/lib/db/generated/client';
import { topicsSchema } from '@/lib/db/sql/rollup-topics';
import type { Asker } from './asker';
import { returnHead } from './return-head';
import type { HistoryEntry } from './views';
import { yearFrame } from './year-frame';

type Row = Omit<HistoryEntry, 'changes' | 'topics' | 'detail'> & { changes: unknown; detail: unknown };

const text = z.string().nullable();
const changesSchema = z.record(z.string(), z.tuple([text, text]));
export const detailSchema = z.record(z.string(), z.unknown());

/** Who did what with a return, cell by cell, latest first. */
export async function readHistory(asker: Asker, at: { year: number; unit: string }): Promise<HistoryEntry[]> {
  const { db, user } = asker;
  const frame = await yearFrame(db, at.year);
  const head = await returnHead(db, { frame, unit: at.unit, user, rights: ['return.read'] });
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    select e.seq, e.at, coalesce(u.name, e.actor) as by, e.action, e.revision, e.changes, e.detail, e.hash
      from event e left join "user" u on u.id = e.actor
     where e.subject = ${`return:${head.id}`} order by e.seq desc`);
  return rows.map((row) => ({
    ...row,
    ...readChanges(row.changes),
    detail: detailSchema.parse(row.detail),
  }));
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
