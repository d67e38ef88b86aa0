import 'server-only';
import { transact } from '@/lib/db/client';
import type { CellCode } from '@/lib/editions/types';
import { Refusal } from '@/lib/refusal';
import type { Act } from './act';
import { addComment } from './add-comment';
import { admit } from './admit';
import { loadReturn, type ReturnKey } from './load-return';
import { readNamedCells } from './read-named-cells';
import { readReason } from './read-reason';
import { refuseOtherVersion } from './refuse-other-version';
import { type Stepped, stepReturn } from './step-return';

export type ReturnReturn = ReturnKey & {
  reason: string;
  cells: readonly CellCode[];
  /** What is meant, by cell; each becomes a note on its cell. */
  notes?: Readonly<Record<CellCode, string>> | undefined;
  /** Only if that is still the latest one. */
  version?: number | undefined;
};

/** Sends a submitted return back because of these cells; the others stay locked. */
export function returnReturn(
  act: Act,
  { reason, cells, notes = {}, version, ...key }: ReturnReturn,
): Promise<Stepped> {
  return transact(act.db, async (tx) => {
    const it = await loadReturn(tx, key);
    admit(act.user, 'return', it);
    refuseOtherVersion(it, version);
    const returnedReason = readReason(reason);
    const returnedCells = readNamedCells(it.edition, cells);
    if (returnedCells.length === 0) throw new Refusal('cellsMissing');
    refuseElsewhere(notes, returnedCells);
    const stepped = await stepReturn(tx, act, it, 'return', {
      data: { returnedReason, returnedCells, returnedBy: act.user.id, returnedAt: act.now },
      detail: { version: it.latestVersion, reason: returnedReason, cells: returnedCells },
    });
    for (const [cell, text] of Object.entries(notes)) {
      await addComment({ ...act, db: tx }, { ...key, cell, text });
    }
    return stepped;
  });
}

/** The unit could not change what such a note is about. */
function refuseElsewhere(notes: Readonly<Record<CellCode, string>>, cells: readonly CellCode[]): void {
  const elsewhere = Object.keys(notes).filter((code) => !cells.includes(code));
  if (elsewhere.length === 0) return;
  throw new Refusal('noteElsewhere', {
    cells: elsewhere.map((code) => ({ code })),
    params: { cells: elsewhere.join('、') },
  });
}
