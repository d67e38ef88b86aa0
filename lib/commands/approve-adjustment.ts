import 'server-only';
import { type Db, transact } from '@/lib/db/client';
import { Refusal } from '@/lib/refusal';
import { takesApprovals } from '@/lib/workflow/takes-approvals';
import type { Act } from './act';
import { demand } from './admit';
import { type LoadedReturn, loadReturn } from './load-return';
import { recordEvent } from './record-event';
import { standingAdjustment } from './standing-adjustment';

/** What is said of a row of the ledger that a second person approved. */
export type Approved = { id: number; by: string; at: Date };

/**
 * A second person's approval of one row of an area's ledger; it changes no figure. Possible in every state of the area's table,
 * as long as the row stands and the year is not published.
 */
export function approveAdjustment(
  act: Act,
  { year, area, id }: { year: number; area: string; id: number },
): Promise<Approved> {
  return transact(act.db, async (tx) => {
    const it = await loadReturn(tx, { year, unit: area });
    demand(act.user, 'area.approve', it.place, 'area.read');
    if (it.kind !== 'compiled') throw new Refusal('notFound');
    refuseYear(it);
    const row = await standingAdjustment(tx, { year, area, id });
    if (row.approved) throw new Refusal('adjustmentApproved', { params: { by: row.approved } });
    if (row.createdBy === act.user.id) throw new Refusal('ownAdjustment');
    await writeApproval(tx, act, it, row);
    return { id, by: act.user.name, at: act.now };
  });
}

type Row = { id: number; cell: string; amount: bigint };

/** Marks a standing row as approved and logs it; call it with the area's return locked. `withVersion`: by accepting that version. */
export async function writeApproval(
  tx: Db,
  { user, now }: Act,
  it: LoadedReturn,
  { id, cell, amount }: Row,
  withVersion?: number,
): Promise<void> {
  await tx.adjustment.update({ where: { id }, data: { approvedBy: user.id, approvedAt: now } });
  await recordEvent(tx, {
    subject: `return:${it.id}`,
    at: now,
    actor: user.id,
    action: 'approveAdjustment',
    detail: {
      adjustment: id,
      cell,
      amount: amount.toString(),
      ...(withVersion === undefined ? {} : { version: withVersion }),
    },
  });
}

function refuseYear({ year, yearState }: LoadedReturn): void {
  if (takesApprovals(yearState)) return;
  throw new Refusal('yearNotOpen', { params: { year, yearState } });
}
