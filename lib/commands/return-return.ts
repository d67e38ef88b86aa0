import 'server-only';
import { transact } from '@/lib/db/client';
import type { CellCode } from '@/lib/editions/types';
import type { Act } from './act';
import { admit } from './admit';
import { knownCells } from './known-cells';
import { loadReturn, type ReturnKey } from './load-return';
import { readReason } from './read-reason';
import { type Stepped, stepReturn } from './step-return';

/** Sends a submitted return back because of these cells; the others stay locked. */
export function returnReturn(
  act: Act,
  { reason, cells, ...key }: ReturnKey & { reason: string; cells: readonly CellCode[] },
): Promise<Stepped> {
  return transact(act.db, async (tx) => {
    const it = await loadReturn(tx, key);
    admit(act.user, 'return', it);
    const returnedReason = readReason(reason);
    const returnedCells = knownCells(it.edition, cells);
    return stepReturn(tx, act, it, 'return', {
      data: { returnedReason, returnedCells, returnedBy: act.user.id, returnedAt: act.now },
      detail: { version: it.latestVersion, reason: returnedReason, cells: returnedCells },
    });
  });
}
