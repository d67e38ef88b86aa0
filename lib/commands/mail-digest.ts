import 'server-only';
import type { ClientBase } from 'pg';
import { inOwnTransaction } from './own-transaction';
import { dayInChina } from './read-day';

/**
 * Runs `send` with the ids of what somebody has neither read nor been mailed, once a day at most, while nobody else can. If
 * `send` throws, nothing was done and it may be tried again; without anything to tell nothing is sent.
 */
export function mailDigest(
  client: ClientBase,
  { user, now }: { user: string; now: Date },
  send: (ids: number[]) => Promise<boolean>,
): Promise<void> {
  const today = dayInChina(now).toISOString().slice(0, 10);
  return inOwnTransaction(client, async () => {
    const setting = await client.query<{ since: Date }>(
      `SELECT since FROM mail_setting WHERE user_id = $1 AND mode = 'daily' AND address IS NOT NULL
         AND (digest_day IS NULL OR digest_day < $2::date) FOR UPDATE`,
      [user, today],
    );
    const [own] = setting.rows;
    if (!own) return;
    const { rows } = await client.query<{ id: number }>(
      `SELECT id FROM notification WHERE user_id = $1 AND read_at IS NULL AND mailed_at IS NULL AND at >= $2
       ORDER BY at, id FOR UPDATE`,
      [user, own.since.toISOString()],
    );
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0 || !(await send(ids))) return;
    await client.query('UPDATE notification SET mailed_at = $2 WHERE id = ANY($1::int[])', [
      ids,
      now.toISOString(),
    ]);
    await client.query('UPDATE mail_setting SET digest_day = $2::date WHERE user_id = $1', [user, today]);
  });
}
