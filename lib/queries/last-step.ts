import 'server-only';
import type { Sql } from '@/lib/db/client';

/** Who moved a return on last, by name; null: nobody has yet. Not checked: who asks. */
export async function lastStepBy(
  sql: Sql,
  { year, unit }: { year: number; unit: string },
): Promise<string | null> {
  const { rows } = await sql.query<{ by: string }>(
    `SELECT coalesce(u.name, e.actor) AS by
     FROM "return" r JOIN event e ON e.subject = 'return:' || r.id LEFT JOIN "user" u ON u.id = e.actor
     WHERE r.year = $1 AND r.unit_code = $2 AND e.action NOT IN ('save', 'write', 'comment', 'signOff')
     ORDER BY e.seq DESC LIMIT 1`,
    [year, unit],
  );
  return rows[0]?.by ?? null;
}
