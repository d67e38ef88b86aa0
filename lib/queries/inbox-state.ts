import 'server-only';
import { createHash } from 'node:crypto';
import type { Asker } from './asker';

/** How many are unread, and a text that changes with anything that the asker's inbox shows. Cheap, because every open window asks. */
export async function inboxState({ db, user }: Asker): Promise<{ unread: number; tag: string }> {
  const [row] = await db.$queryRaw<{ unread: number; tag: string }[]>`
    SELECT count(*) FILTER (WHERE read_at IS NULL)::int AS unread,
      concat_ws('-', count(*), count(read_at), coalesce(max(id), 0)) AS tag
    FROM notification WHERE user_id = ${user.id}`;
  const { unread, tag } = row ?? { unread: 0, tag: '0' };
  const who = createHash('sha256')
    .update(JSON.stringify([user.id, user.grants]))
    .digest('hex')
    .slice(0, 12);
  return { unread, tag: `${tag}-${who}` };
}
