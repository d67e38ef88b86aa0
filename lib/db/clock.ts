import 'server-only';
import { pool, type Sql } from './client';

const shared = globalThis as { nianbaoClockOffset?: number };

/**
 * Milliseconds to add to the real time: 0, or in the demo what makes the first migration's end fall on the instant
 * in the setting `demo-clock`, so that the demo year's due date is always near.
 */
export async function clockOffset(sql: Sql): Promise<number> {
  const { rows } = await sql.query<{ offset: string | null }>(`
    SELECT (extract(epoch FROM s.value::timestamptz - m.finished_at) * 1000)::bigint AS offset
    FROM setting s, (SELECT min(finished_at) AS finished_at FROM _prisma_migrations) m
    WHERE s.name = 'demo-clock'`);
  return Number(rows[0]?.offset ?? 0);
}

/** The time of everything that is recorded: real, or shifted in the demo. The offset is read once per process. */
export async function now(): Promise<Date> {
  shared.nianbaoClockOffset ??= await clockOffset(pool);
  return new Date(Date.now() + shared.nianbaoClockOffset);
}
