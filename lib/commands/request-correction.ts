import 'server-only';
import { transact } from '@/lib/db/client';
import type { CellCode } from '@/lib/editions/types';
import type { Act } from './act';
import { admit } from './admit';
import { loadReturn, type ReturnKey } from './load-return';
import { readNamedCells } from './read-named-cells';
import { readReason } from './read-reason';
import { type Stepped, stepReturn } from './step-return';

type RequestCorrection = ReturnKey & {
  reason: string;
  /** Those that are wrong, where the unit knows; only told to the office. */
  cells?: readonly CellCode[] | undefined;
};

/** Asks the office for an accepted return back. Until it is reopened it stays accepted, and in the totals. */
export function requestCorrection(act: Act, { reason, cells, ...key }: RequestCorrection): Promise<Stepped> {
  return transact(act.db, async (tx) => {
    const it = await loadReturn(tx, key);
    admit(act.user, 'requestCorrection', it);
    const correctionReason = readReason(reason);
    const named = readNamedCells(it.edition, cells ?? []);
    return stepReturn(tx, act, it, 'requestCorrection', {
      data: { correctionReason, correctionBy: act.user.id, correctionAt: act.now },
      detail: {
        version: it.acceptedVersion,
        reason: correctionReason,
        ...(named.length > 0 ? { cells: named } : {}),
      },
    });
  });
}
