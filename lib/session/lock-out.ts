import 'server-only';
import type { Sql } from '@/lib/db/client';

export const lockOut = { attempts: 5, minutes: 15 };

/**
 * Counts an attempt to sign in before the password is looked at, so that attempts at the same time count too; true if
 * the account may not try. The fifth in a row locks it; names that no account has are counted the same. Real time.
 */
export async function isLockedOut(sql: Sql, username: string): Promise<boolean> {
  const { rows } = await sql.query<{ count: number }>(
    `INSERT INTO sign_in_failure AS f (username, count, last_at) VALUES ($1, 1, now())
     ON CONFLICT (username) DO UPDATE SET
       count = CASE WHEN f.locked_until <= now() OR f.last_at < now() - interval '1 day' THEN 1 ELSE f.count + 1 END,
       locked_until = CASE WHEN f.locked_until > now() THEN f.locked_until
         WHEN f.locked_until IS NULL AND f.last_at >= now() - interval '1 day' AND f.count + 1 >= $2
         THEN now() + $3 * interval '1 minute' END,
       last_at = now()
     RETURNING count`,
    [username, lockOut.attempts, lockOut.minutes],
  );
  return (rows[0]?.count ?? 0) > lockOut.attempts;
}

/** Forgets an account's failed attempts, and those of everybody that are a day old. */
export async function forgetAttempts(sql: Sql, username: string): Promise<void> {
  await sql.query(`DELETE FROM sign_in_failure WHERE username = $1 OR last_at < now() - interval '1 day'`, [
    username,
  ]);
}
