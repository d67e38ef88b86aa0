import 'server-only';
import { transact } from '@/lib/db/client';
import { Refusal } from '@/lib/refusal';
import type { Act } from './act';
import { admitAdjusting } from './admit-adjusting';
import { recordEvent } from './record-event';

/** Takes an adjustment out of the table; its row stays, with who removed it. */
export function removeAdjustment(
  { db, user, now }: Act,
  { year, area, id }: { year: number; area: string; id: number },
): Promise<{ id: number }> {
  return transact(db, async (tx) => {
    const it = await admitAdjusting(tx, user, { year, unit: area });
    const { count } = await tx.adjustment.updateMany({
      where: { id, year, areaCode: area, removedAt: null },
      data: { removedBy: user.id, removedAt: now },
    });
    if (count === 0) throw new Refusal('notFound');
    await recordEvent(tx, {
      subject: `return:${it.id}`,
      at: now,
      actor: user.id,
      action: 'unadjust',
      detail: { adjustment: id },
    });
    return { id };
  });
}
