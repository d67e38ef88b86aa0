import 'server-only';
import { transact } from '@/lib/db/client';
import type { CellCode } from '@/lib/editions/types';
import { Refusal } from '@/lib/refusal';
import type { Act } from './act';
import { admit } from './admit';
import { loadReturn, type ReturnKey } from './load-return';
import { readNamedCells } from './read-named-cells';
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
    const returnedCells = readNamedCells(it.edition, cells);
    if (returnedCells.length === 0) throw new Refusal('cellsMissing');
    return stepReturn(tx, act, it, 'return', {
      data: { returnedReason, returnedCells, returnedBy: act.user.id, returnedAt: act.now },
      detail: { version: it.latestVersion, reason: returnedReason, cells: returnedCells },
    });
  });
}
