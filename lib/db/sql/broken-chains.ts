import 'server-only';
import type { Sql } from '@/lib/db/client';

/** The first event of a subject that is not what was written: changed, missing or put in between. */
export type BrokenChain = { subject: string; seq: number };

/**
 * Checks the log, or these subjects of it: numbers without gaps, each row's hash over its content, each row linked to the one before. Not found:
 * rows cut off the end, and a chain rewritten from some row on with all its hashes.
 */
export async function brokenChains(sql: Sql, of?: string | readonly string[]): Promise<BrokenChain[]> {
  const { rows } = await sql.query<BrokenChain>(
    `SELECT subject, min(seq) AS seq FROM (
       SELECT e.subject, e.seq,
         e.hash = event_hash(e) AND e.seq = row_number() OVER chain
           AND e.previous = coalesce(lag(e.hash) OVER chain, '') AS is_right
       FROM event e WHERE $1::text[] IS NULL OR e.subject = ANY ($1)
       WINDOW chain AS (PARTITION BY e.subject ORDER BY e.seq)
     ) checked
     WHERE NOT is_right GROUP BY subject ORDER BY subject`,
    [of === undefined ? null : [of].flat()],
  );
  return rows;
}
