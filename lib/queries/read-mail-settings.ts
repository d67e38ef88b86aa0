import 'server-only';
import { mailModes } from '@/lib/notifications/kinds';
import type { Asker } from './asker';
import type { MailSettings } from './notification-views';

/** How the asker is written to; who has set nothing is written to at once, as soon as there is an address. */
export async function readMailSettings({ db, user }: Asker): Promise<MailSettings> {
  const row = await db.mailSetting.findUnique({ where: { userId: user.id } });
  const mode = mailModes.find((each) => each === row?.mode) ?? 'immediate';
  return { address: row?.address ?? null, mode, language: row?.language ?? null };
}
