import { z } from 'zod';
import type { Db, Sql } from '@/lib/db/client';
import type { PrismaClient } from '@/lib/db/generated/client';
import type { Question } from './rollup-questions';

/** Milliseconds of each call, and how many rows of tables one call of the product read. */
export type Answered = { plain: number[]; app: number[]; rows: number };

/** Asks the product and the database by turns, each time about the next area, after a few calls that are not counted. */
export async function ask(
  { db, sql }: { db: PrismaClient; sql: Sql },
  { app, plain, calls }: Question,
  areas: readonly string[],
): Promise<Answered> {
  const answered: Answered = { plain: [], app: [], rows: await rowsRead(db, app, areas[0] ?? '') };
  const warm = Math.min(6, Math.floor(calls / 3));
  for (let call = 0; call < calls + warm; call++) {
    const area = areas[call % areas.length] ?? '';
    const times = [await timed(() => plain(sql, area)), await timed(() => app(db, area))] as const;
    if (call < warm) continue;
    answered.plain.push(times[0]);
    answered.app.push(times[1]);
  }
  return answered;
}

async function timed(call: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await call();
  return performance.now() - begin;
}

const counted = z.tuple([z.object({ rows: z.coerce.number() })]);

/** By PostgreSQL's own count of the transaction in which the call is made. */
function rowsRead(db: PrismaClient, app: Question['app'], area: string): Promise<number> {
  const read = async (tx: Db) =>
    counted.parse(
      await tx.$queryRaw`select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) as rows from pg_stat_xact_user_tables`,
    )[0].rows;
  return db.$transaction(
    async (tx) => {
      const before = await read(tx);
      await app(tx, area);
      return (await read(tx)) - before;
    },
    { timeout: 300_000 },
  );
}
