import 'server-only';
import { transact } from '@/lib/db/client';
import { isAddress } from '@/lib/notifications/address';
import type { MailMode } from '@/lib/notifications/kinds';
import { Refusal } from '@/lib/refusal';
import type { Act } from './act';
import { recordEvent } from './record-event';

export type SetMail = {
  /** What is not named stays as it is. */
  address?: string | null | undefined;
  mode?: MailMode | undefined;
  language?: string | undefined;
  /** The language to begin with. */
  usual: string;
};

/**
 * Sets where, how and in which language somebody is written to. The log says that and how, without the address: it is never
 * changed, and an address is the person's own. Not checked: whether the box is there.
 */
export function setMail(act: Act, { address, ...sent }: SetMail): Promise<void> {
  const { user, now } = act;
  const written = address?.trim() || null;
  if (user.scope !== 'write') throw new Refusal('readOnlyToken');
  if (written !== null && !isAddress(written))
    throw new Refusal('badAddress', { params: { address: written } });
  return transact(act.db, async (tx) => {
    const before = await tx.mailSetting.findUnique({ where: { userId: user.id } });
    const after = {
      address: address === undefined ? (before?.address ?? null) : written,
      mode: sent.mode ?? before?.mode ?? 'immediate',
      language: sent.language ?? before?.language ?? sent.usual,
    };
    const isOther = after.address !== before?.address || after.mode !== before?.mode;
    const since = before && !isOther ? before.since : now;
    await tx.mailSetting.upsert({
      where: { userId: user.id },
      create: { userId: user.id, ...after, since },
      update: { ...after, since },
    });
    await recordEvent(tx, {
      subject: `person:${user.id}`,
      at: now,
      actor: user.id,
      action: 'setMail',
      detail: { mode: after.mode, language: after.language, hasAddress: after.address !== null },
    });
  });
}
