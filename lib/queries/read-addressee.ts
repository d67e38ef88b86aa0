import 'server-only';
import { isRole } from '@/lib/access/roles';
import type { User } from '@/lib/access/user';
import type { Db } from '@/lib/db/client';
import { type MailMode, mailModes } from '@/lib/notifications/kinds';

export type Addressee = { user: User; address: string; mode: MailMode; language: string };

/** Whom a mail goes to and how; null: nowhere, because there is no such person any more, or they gave no address or want no mail. */
export async function readAddressee(db: Db, id: string): Promise<Addressee | null> {
  const row = await db.user.findUnique({ where: { id }, include: { grants: true, mailSetting: true } });
  const setting = row?.mailSetting;
  const mode = mailModes.find((each) => each === setting?.mode);
  if (!row || row.banned || !setting?.address || !mode || mode === 'none') return null;
  const grants = row.grants.flatMap(({ role, unitCode: unit }) => (isRole(role) ? [{ role, unit }] : []));
  const user: User = { id, username: row.username ?? id, name: row.name, grants, scope: 'read' };
  return { user, address: setting.address, mode, language: setting.language };
}
