import 'server-only';
import type { Db } from '@/lib/db/client';
import type { NotificationDetail } from '@/lib/notifications/detail';
import { isKind, type Kind, mailings } from '@/lib/notifications/kinds';
import { addJob } from './add-job';

export type NewNotification = {
  userId: string;
  kind: Kind;
  /** What is told of; each person is told of each once. */
  source: string;
  eventId?: bigint;
  returnId?: number;
  year?: number;
  unitCode?: string;
  detail: NotificationDetail;
  at: Date;
};

/**
 * Puts notifications into inboxes, and a job into the queue for each that is mailed at once; call it in a transaction. What was
 * told before is left alone. `mails`: whether this installation sends mail. Gives the number of new ones.
 */
export async function tell(tx: Db, rows: NewNotification[], { mails }: { mails: boolean }): Promise<number> {
  const added = await tx.notification.createManyAndReturn({
    data: rows,
    skipDuplicates: true,
    select: { id: true, userId: true, kind: true },
  });
  if (!mails || added.length === 0) return added.length;
  const settings = await tx.mailSetting.findMany({
    where: {
      userId: { in: added.map(({ userId }) => userId) },
      mode: 'immediate',
      address: { not: null },
    },
    select: { userId: true },
  });
  const reachable = new Set(settings.map(({ userId }) => userId));
  for (const { id, userId, kind } of added) {
    if (!reachable.has(userId) || !isKind(kind) || mailings[kind] !== 'atOnce') continue;
    await addJob(tx, { task: 'mail', payload: { notification: id } }, `mail:${id}`);
  }
  return added.length;
}
