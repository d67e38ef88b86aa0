import 'server-only';
import { Refusal } from '@/lib/refusal';
import type { Act } from './act';

/** Marks one of one's own notifications as read; it stays when it was read first. What somebody reads is not logged. */
export async function markRead({ db, user, now }: Act, { id }: { id: number }): Promise<{ id: number }> {
  const own = await db.notification.findFirst({ where: { id, userId: user.id }, select: { readAt: true } });
  if (!own) throw new Refusal('notFound');
  if (user.scope !== 'write') throw new Refusal('readOnlyToken');
  await db.notification.updateMany({ where: { id, userId: user.id, readAt: null }, data: { readAt: now } });
  return { id };
}

/** Marks all of one's own notifications as read; with `through`, only those up to that one, so that nothing unseen is. */
export async function markAllRead(
  { db, user, now }: Act,
  { through }: { through?: number | undefined },
): Promise<{ marked: number }> {
  if (user.scope !== 'write') throw new Refusal('readOnlyToken');
  const { count } = await db.notification.updateMany({
    where: { userId: user.id, readAt: null, ...(through === undefined ? {} : { id: { lte: through } }) },
    data: { readAt: now },
  });
  return { marked: count };
}
