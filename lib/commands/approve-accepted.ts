import 'server-only';
import type { Db } from '@/lib/db/client';
import { openAdjustments } from '@/lib/queries/open-adjustments';
import { Refusal } from '@/lib/refusal';
import type { Act } from './act';
import { writeApproval } from './approve-adjustment';
import type { LoadedReturn } from './load-return';

/**
 * Accepting a compiled table approves the rows of its ledger that are still open: whoever accepts it has read them. Refused where
 * one of them is the acceptor's own.
 */
export async function approveAccepted(tx: Db, act: Act, it: LoadedReturn): Promise<void> {
  const { year, unit: area, kind, latestVersion: version } = it;
  if (kind !== 'compiled' || version === null) return;
  const open = await openAdjustments(tx, { year, area, version });
  const own = open.filter(({ createdBy }) => createdBy === act.user.id);
  if (own.length > 0) {
    const cells = [...new Set(own.map(({ cell }) => cell))].map((code) => ({ code }));
    throw new Refusal('acceptsOwnAdjustment', {
      cells,
      params: { cells: cells.map(({ code }) => code).join('、') },
    });
  }
  for (const row of open) await writeApproval(tx, act, it, row, version);
}
