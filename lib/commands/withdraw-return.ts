import 'server-only';
import { transact } from '@/lib/db/client';
import type { Act } from './act';
import { admit } from './admit';
import { loadReturn, type ReturnKey } from './load-return';
import { type Stepped, stepReturn } from './step-return';

/** Takes a submitted return back, to the status that it was submitted from. */
export function withdrawReturn(act: Act, key: ReturnKey): Promise<Stepped> {
  return transact(act.db, async (tx) => {
    const it = await loadReturn(tx, key);
    admit(act.user, 'withdraw', it);
    return stepReturn(tx, act, it, 'withdraw', {
      data: { submittedBy: null, submittedAt: null },
      detail: { version: it.latestVersion },
    });
  });
}
