import 'server-only';
import { transact } from '@/lib/db/client';
import { cellOf, topicsRowOf } from '@/lib/editions/cells';
import type { CellCode, Edition } from '@/lib/editions/types';
import { Refusal } from '@/lib/refusal';
import type { Act } from './act';
import { admit } from './admit';
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

/** Totals may be named and stand for their parts, headings may not. */
function knownCells(edition: Edition, cells: readonly CellCode[]): CellCode[] {
  const unique = [...new Set(cells)];
  if (unique.length === 0) throw new Refusal('cellsMissing');
  const unknown = unique.filter((code) => !cellOf(edition, code) && topicsRowOf(edition)?.code !== code);
  if (unknown.length === 0) return unique;
  throw new Refusal('unknownCell', {
    cells: unknown.map((code) => ({ code })),
    params: { cells: unknown.join('、') },
  });
}
