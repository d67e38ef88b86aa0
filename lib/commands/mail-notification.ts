import 'server-only';
import type { ClientBase } from 'pg';
import { inOwnTransaction } from './own-transaction';

/**
 * Runs `send` for a notification that was not mailed yet, while nobody else can, and notes that it was. If `send` throws, it
 * stays unmailed and may be tried again. `send` says whether there was anybody to send it to.
 */
export function mailNotification(
  client: ClientBase,
  { id, now }: { id: number; now: Date },
  send: (userId: string) => Promise<boolean>,
): Promise<void> {
  return inOwnTransaction(client, async () => {
    const { rows } = await client.query<{ userId: string }>(
      'SELECT user_id AS "userId" FROM notification WHERE id = $1 AND mailed_at IS NULL FOR UPDATE',
      [id],
    );
    const [row] = rows;
    if (!row || !(await send(row.userId))) return;
    await client.query('UPDATE notification SET mailed_at = $2 WHERE id = $1', [id, now.toISOString()]);
  });
}
