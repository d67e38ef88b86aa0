import 'server-only';
import { linkSetting, tokenHash } from '@/lib/commands/create-first-administrator';
import type { Db } from '@/lib/db/client';

/** Whether the token is that of the one-time link for the first administrator, and it has not been used. */
export async function isSetupLink(db: Db, token: string): Promise<boolean> {
  const link = await db.setting.findUnique({ where: { name: linkSetting } });
  return link !== null && link.value === tokenHash(token);
}
