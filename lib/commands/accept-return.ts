import 'server-only';
import { transact } from '@/lib/db/client';
import { Refusal } from '@/lib/refusal';
import type { Act } from './act';
import { admit } from './admit';
import { approveAccepted } from './approve-accepted';
import { loadReturn, type ReturnKey } from './load-return';
import { refuseOtherVersion } from './refuse-other-version';
import { type Stepped, stepReturn } from './step-return';

/** Accepts what was submitted, so that it counts in the area's totals; of a compiled table its ledger too. `version`: only if that is still the latest one. */
export function acceptReturn(
  act: Act,
  { version, ...key }: ReturnKey & { version?: number },
): Promise<Stepped> {
  return transact(act.db, async (tx) => {
    const it = await loadReturn(tx, key);
    admit(act.user, 'accept', it);
    if (it.submittedBy === act.user.id) throw new Refusal('ownSubmission');
    refuseOtherVersion(it, version);
    await approveAccepted(tx, act, it);
    return stepReturn(tx, act, it, 'accept', {
      data: {
        acceptedVersion: it.latestVersion,
        returnedReason: null,
        returnedCells: [],
        returnedBy: null,
        returnedAt: null,
      },
      detail: { version: it.latestVersion },
    });
  });
}
