import 'server-only';
import { transact } from '@/lib/db/client';
import { inputsOf, topicsRowOf } from '@/lib/editions/cells';
import type { CellCode, Edition } from '@/lib/editions/types';
import type { Act } from './act';
import { admit } from './admit';
import { answeredCorrection } from './answered-correction';
import { loadReturn, type ReturnKey } from './load-return';
import { readNamedCells } from './read-named-cells';
import { readReason } from './read-reason';
import { type Stepped, stepReturn } from './step-return';

export type ReopenReturn = ReturnKey & {
  reason: string;
  /** Only these are opened; none named: every cell is. */
  cells?: readonly CellCode[] | undefined;
};

/**
 * Opens an accepted return again; until another version is accepted, the last one stays in the totals. Answers the unit that
 * asked for it, where one did.
 */
export function reopenReturn(act: Act, { reason, cells = [], ...key }: ReopenReturn): Promise<Stepped> {
  return transact(act.db, async (tx) => {
    const it = await loadReturn(tx, key);
    admit(act.user, 'reopen', it);
    const returnedReason = readReason(reason);
    const named = readNamedCells(it.edition, cells);
    return stepReturn(tx, act, it, 'reopen', {
      data: {
        ...answeredCorrection,
        returnedReason,
        returnedCells: named.length > 0 ? named : everyCell(it.edition),
        returnedBy: act.user.id,
        returnedAt: act.now,
      },
      detail: {
        version: it.acceptedVersion,
        reason: returnedReason,
        ...(named.length > 0 ? { cells: named } : {}),
        ...(it.correctionBy === null ? {} : { asked: it.correctionBy }),
      },
    });
  });
}

function everyCell(edition: Edition): CellCode[] {
  const topicsRow = topicsRowOf(edition);
  return [...inputsOf(edition), ...(topicsRow ? [topicsRow] : [])].map(({ code }) => code);
}
