import { Prisma } from '@/lib/db/generated/client';
import { digestOf, letterOf } from '@/lib/mail/letter';
import type { PostOffice } from '@/lib/mail/post';
import type { MailMode } from '@/lib/notifications/kinds';
import { notificationRows } from '@/lib/queries/notification-rows';
import type { NotificationView } from '@/lib/queries/notification-views';
import { type Addressee, readAddressee } from '@/lib/queries/read-addressee';
import type { JobMeans } from './means';

type Sender = Pick<JobMeans, 'db'> & { office: PostOffice };

/** Sends one notification to whom it is for; false: they are not written to at once, or not any more. */
export async function sendOne({ db, office }: Sender, id: number, userId: string): Promise<boolean> {
  const [found, told] = await addressed({ db }, { userId, mode: 'immediate', ids: [id] });
  const [first] = told;
  if (!found || !first) return false;
  await office.post(letterOf(first, personOf(found), office.site));
  return true;
}

/** Sends these as one mail; false: the person is not written to once a day, or not any more. */
export async function sendDigest(
  { db, office }: Sender,
  { userId, ids, now }: { userId: string; ids: number[]; now: Date },
): Promise<boolean> {
  const [found, told] = await addressed({ db }, { userId, mode: 'daily', ids });
  if (!found || told.length === 0) return false;
  await office.post(digestOf(told, personOf(found), office.site, now));
  return true;
}

async function addressed(
  { db }: Pick<JobMeans, 'db'>,
  { userId, mode, ids }: { userId: string; mode: MailMode; ids: number[] },
): Promise<[Addressee | null, NotificationView[]]> {
  const found = await readAddressee(db, userId);
  if (found?.mode !== mode) return [null, []];
  return [found, await notificationRows({ db, user: found.user }, Prisma.sql`n.id = any(${ids}::int[])`)];
}

function personOf({ user, address, language }: Addressee) {
  return { name: user.name, address, language };
}
