import 'server-only';
import { transact } from '@/lib/db/client';
import type { Act } from './act';
import { admitAdjusting } from './admit-adjusting';
import { recordEvent } from './record-event';
import { standingAdjustment } from './standing-adjustment';

/** Takes an adjustment out of the table; its row stays, with who removed it. */
export function removeAdjustment(
  { db, user, now }: Act,
  { year, area, id }: { year: number; area: string; id: number },
): Promise<{ id: number }> {
  return transact(db, async (tx) => {
    const it = await admitAdjusting(tx, user, { year, unit: area });
    const { cell, amount } = await standingAdjustment(tx, { year, area, id });
    await tx.adjustment.update({ where: { id }, data: { removedBy: user.id, removedAt: now } });
    await recordEvent(tx, {
      subject: `return:${it.id}`,
      at: now,
      actor: user.id,
      action: 'unadjust',
      detail: { adjustment: id, cell, amount: amount.toString() },
    });
    return { id };
  });
}
