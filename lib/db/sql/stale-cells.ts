import 'server-only';
import type { Sql } from '@/lib/db/client';

/** A cell that was changed since the base. Values as decimal text, topics as JSON text. */
export type StaleCell = { code: string; base: string | null; theirs: string | null; by: string; at: Date };

/**
 * Of these codes, those that were written last after revision `base` and not by `ownerOfLater`: the value at `base`, from
 * the log, the value now, and who wrote it.
 */
export async function staleCells(
  sql: Sql,
  {
    year,
    unit,
    base,
    codes,
    ownerOfLater,
  }: { year: number; unit: string; base: number; codes: string[]; ownerOfLater: string | null },
): Promise<StaleCell[]> {
  const { rows } = await sql.query<StaleCell>({
    name: 'stale-cells',
    text: `
      WITH later AS (
        SELECT e.seq, e.actor, e.at, c.key AS code, c.value ->> 0 AS was, c.value ->> 1 AS now
        FROM "return" r JOIN event e ON e.subject = 'return:' || r.id, jsonb_each(e.changes) c
        WHERE r.year = $1 AND r.unit_code = $2 AND e.revision > $3 AND c.key = ANY ($4::text[])
      )
      SELECT l.code, l.now AS theirs, l.at, coalesce(u.name, l.actor) AS by,
        (SELECT f.was FROM later f WHERE f.code = l.code ORDER BY f.seq LIMIT 1) AS base
      FROM (SELECT DISTINCT ON (code) * FROM later ORDER BY code, seq DESC) l LEFT JOIN "user" u ON u.id = l.actor
      WHERE l.actor IS DISTINCT FROM $5::text`,
    values: [year, unit, base, codes, ownerOfLater],
  });
  return rows;
}
