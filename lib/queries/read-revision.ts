import 'server-only';
import { may } from '@/lib/access/roles';
import type { User } from '@/lib/access/user';
import { placeOnPath } from '@/lib/commands/place-of-unit';
import type { Sql } from '@/lib/db/client';

/**
 * The revision of an entered return, in one small statement; null where that alone does not tell what is shown (a compiled
 * return), and where there is nothing that the user may read.
 */
export async function readRevision(
  sql: Sql,
  user: User,
  { year, unit }: { year: number; unit: string },
): Promise<number | null> {
  const { rows } = await sql.query<{ revision: number; path: string }>({
    name: 'read-revision',
    text: `SELECT r.revision, p.path FROM "return" r JOIN "year" y ON y.year = r.year
      JOIN unit_period p ON p.unit_code = r.unit_code
        AND p.valid_from <= y.as_of AND (p.valid_to IS NULL OR p.valid_to > y.as_of)
      WHERE r.year = $1 AND r.unit_code = $2 AND r.kind = 'entered'`,
    values: [year, unit],
  });
  const [row] = rows;
  return row && may(user.grants, 'return.read', placeOnPath(row.path)) ? row.revision : null;
}
