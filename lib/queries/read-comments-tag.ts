import 'server-only';
import { may } from '@/lib/access/roles';
import type { User } from '@/lib/access/user';
import { placeOnPath } from '@/lib/commands/place-of-unit';
import type { Sql } from '@/lib/db/client';

type Latest = { comment: number; step: number; mayWrite: boolean };

/** What tells the conversations of a return apart from the same ones later: only ever rows are added to them. */
export function commentsTag({ comment, step, mayWrite }: Latest): string {
  return `${comment}-${step}${mayWrite ? '-w' : ''}`;
}

/** The same in one small statement; null where there is nothing that the user may read. */
export async function readCommentsTag(
  sql: Sql,
  user: User,
  { year, unit }: { year: number; unit: string },
): Promise<string | null> {
  const { rows } = await sql.query<{ comment: number; step: number; path: string }>({
    name: 'read-comments-tag',
    text: `SELECT p.path,
        coalesce((SELECT max(c.id) FROM "comment" c WHERE c.return_id = r.id), 0) AS comment,
        coalesce((SELECT max(s.id) FROM "thread_step" s JOIN "comment" c ON c.id = s.thread
          WHERE c.return_id = r.id), 0) AS step
      FROM "return" r JOIN "year" y ON y.year = r.year
      JOIN unit_period p ON p.unit_code = r.unit_code
        AND p.valid_from <= y.as_of AND (p.valid_to IS NULL OR p.valid_to > y.as_of)
      WHERE r.year = $1 AND r.unit_code = $2`,
    values: [year, unit],
  });
  const [row] = rows;
  const place = row && placeOnPath(row.path);
  if (!place || !may(user.grants, 'return.read', place)) return null;
  const mayWrite = user.scope === 'write' && may(user.grants, 'return.comment', place);
  return commentsTag({ ...row, mayWrite });
}
