import 'server-only';
import type { Sql } from '@/lib/db/client';
import { type BrokenChain, brokenChains } from '@/lib/db/sql/broken-chains';
import type { Asker } from './asker';
import { logReach } from './log-rows';

/** Which of these chains are not what was written; `subjects` counts them. */
export type VerifiedLog = { subjects: number; broken: BrokenChain[] };

/** Checks these chains; a subject may be named more than once. */
export async function verifySubjects(sql: Sql, named: readonly string[]): Promise<VerifiedLog> {
  const subjects = [...new Set(named)];
  return { subjects: subjects.length, broken: await brokenChains(sql, subjects) };
}

/** Checks every chain of the log; null for who may not read all of it. Takes seconds per million events. */
export async function verifyLog({ db, user }: Asker, sql: Sql): Promise<VerifiedLog | null> {
  const { everywhere } = await logReach(db, user);
  if (!everywhere) return null;
  const { rows } = await sql.query<{ subjects: number }>(
    'SELECT count(DISTINCT subject)::int AS subjects FROM event',
  );
  return { subjects: rows[0]?.subjects ?? 0, broken: await brokenChains(sql) };
}
