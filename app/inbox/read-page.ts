import { notFound } from 'next/navigation';
import type { Asker } from '@/lib/queries/asker';
import { listNotifications } from '@/lib/queries/list-notifications';
import type { NotificationPage } from '@/lib/queries/notification-views';
import { Refusal } from '@/lib/refusal';

/** A page of the inbox; an address that names no place in it leads nowhere. */
export async function readPage(
  asker: Asker,
  { unread, before }: { unread: boolean; before: string | null },
): Promise<NotificationPage> {
  try {
    return await listNotifications(asker, { unread, limit: 30, ...(before ? { cursor: before } : {}) });
  } catch (error) {
    if (error instanceof Refusal) notFound();
    throw error;
  }
}
