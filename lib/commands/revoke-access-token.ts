import 'server-only';
import { transact } from '@/lib/db/client';
import { Refusal } from '@/lib/refusal';
import { forgetUsers } from '@/lib/session/remembered';
import type { Act } from './act';
import { recordEvent } from './record-event';

/** Ends one of the person's own tokens; the next call with it is refused. */
export async function revokeAccessToken(
  { db, user, now }: Act,
  { id }: { id: string },
): Promise<{ id: string }> {
  if (user.scope !== 'write') throw new Refusal('readOnlyToken');
  await transact(db, async (tx) => {
    const { count } = await tx.accessToken.updateMany({
      where: { id, userId: user.id, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count === 0) throw new Refusal('notFound');
    await recordEvent(tx, { subject: `token:${id}`, at: now, actor: user.id, action: 'revoke' });
  });
  forgetUsers();
  return { id };
}
