import 'server-only';
import { transact } from '@/lib/db/client';
import { Refusal } from '@/lib/refusal';
import type { Act } from './act';
import { admitScan } from './admit-scan';
import { loadReturn, type ReturnKey } from './load-return';
import { recordEvent } from './record-event';

/** Takes a file away from its version; its row stays, with who removed it. What was accepted with it is not touched. */
export function removeScan(act: Act, { id, ...key }: ReturnKey & { id: number }): Promise<{ id: number }> {
  return transact(act.db, async (tx) => {
    const it = await loadReturn(tx, key);
    admitScan(act.user, 'removeScan', it);
    const at = { id, returnId: it.id, removedAt: null };
    const scan = await tx.scan.findFirst({ where: at, select: { version: true, name: true, sha256: true } });
    if (!scan) throw new Refusal('notFound');
    const { version } = scan;
    if (version === it.acceptedVersion) throw new Refusal('scanAccepted', { params: { version } });
    await tx.scan.updateMany({ where: at, data: { removedBy: act.user.id, removedAt: act.now } });
    await recordEvent(tx, {
      subject: `return:${it.id}`,
      at: act.now,
      actor: act.user.id,
      action: 'removeScan',
      detail: { scan: id, ...scan },
    });
    return { id };
  });
}
