import 'server-only';
import { transact } from '@/lib/db/client';
import type { Act } from './act';
import { admit } from './admit';
import { answeredCorrection } from './answered-correction';
import { loadReturn, type ReturnKey } from './load-return';
import { readReason } from './read-reason';
import { type Stepped, stepReturn } from './step-return';

/** Leaves an accepted return as it is although its unit asked for it back, and says why. It may be asked for again. */
export function declineCorrection(
  act: Act,
  { reason, ...key }: ReturnKey & { reason: string },
): Promise<Stepped> {
  return transact(act.db, async (tx) => {
    const it = await loadReturn(tx, key);
    admit(act.user, 'declineCorrection', it);
    return stepReturn(tx, act, it, 'declineCorrection', {
      data: answeredCorrection,
      detail: { reason: readReason(reason), asked: it.correctionBy },
    });
  });
}
