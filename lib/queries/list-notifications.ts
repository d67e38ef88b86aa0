import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import { Refusal } from '@/lib/refusal';
import type { Asker } from './asker';
import { notificationRows } from './notification-rows';
import type { NotificationPage } from './notification-views';

/** What the asker was told, a page at a time; `unread`: only what they have not read. */
export async function listNotifications(
  asker: Asker,
  { unread = false, cursor, limit = 50 }: { unread?: boolean; cursor?: string; limit?: number },
): Promise<NotificationPage> {
  const conditions = [
    Prisma.sql`true`,
    ...(unread ? [Prisma.sql`n.read_at is null`] : []),
    ...(cursor ? [before(cursor)] : []),
  ];
  const [found, count] = await Promise.all([
    notificationRows(asker, Prisma.join(conditions, ' and '), limit + 1),
    asker.db.notification.count({ where: { userId: asker.user.id, readAt: null } }),
  ]);
  const notifications = found.slice(0, limit);
  const last = found.length > limit ? notifications.at(-1) : undefined;
  return { notifications, next: last ? cursorAt(last) : null, unread: count };
}

function cursorAt({ at, id }: { at: Date; id: number }): string {
  return Buffer.from(`${at.getTime()} ${id}`).toString('base64url');
}

function before(cursor: string): Prisma.Sql {
  const [, at, id] = /^(\d{1,14}) (\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (at === undefined || id === undefined) throw new Refusal('badRequest', { params: { issues: 'cursor' } });
  return Prisma.sql`(n.at, n.id) < (${new Date(Number(at))}, ${Number(id)})`;
}
