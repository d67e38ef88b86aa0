import 'server-only';
import { transact } from '@/lib/db/client';
import { inputsOf, topicsRowOf } from '@/lib/editions/cells';
import type { Act } from './act';
import { admit } from './admit';
import { answeredCorrection } from './answered-correction';
import { loadReturn, type ReturnKey } from './load-return';
import { readReason } from './read-reason';
import { type Stepped, stepReturn } from './step-return';

/**
 * Opens every cell of an accepted return again; until another version is accepted, the last one stays in the totals. Answers
 * the unit that asked for it, where one did.
 */
export function reopenReturn(act: Act, { reason, ...key }: ReturnKey & { reason: string }): Promise<Stepped> {
  return transact(act.db, async (tx) => {
    const it = await loadReturn(tx, key);
    admit(act.user, 'reopen', it);
    const returnedReason = readReason(reason);
    const topicsRow = topicsRowOf(it.edition);
    const returnedCells = [...inputsOf(it.edition), ...(topicsRow ? [topicsRow] : [])].map(
      ({ code }) => code,
    );
    return stepReturn(tx, act, it, 'reopen', {
      data: {
        ...answeredCorrection,
        returnedReason,
        returnedCells,
        returnedBy: act.user.id,
        returnedAt: act.now,
      },
      detail: {
        version: it.acceptedVersion,
        reason: returnedReason,
        ...(it.correctionBy === null ? {} : { asked: it.correctionBy }),
      },
    });
  });
}
