import 'server-only';
import type { Db } from '@/lib/db/client';
import { Refusal } from '@/lib/refusal';

export type StandingAdjustment = {
  id: number;
  cell: string;
  amount: bigint;
  /** User id. */
  createdBy: string;
  /** Name of who approved it; null: nobody has. */
  approved: string | null;
};

/** One row of an area's ledger. Refuses `notFound` where the ledger has none with this number, `adjustmentRemoved` where it was taken out. */
export async function standingAdjustment(
  tx: Db,
  { year, area, id }: { year: number; area: string; id: number },
): Promise<StandingAdjustment> {
  const [row] = await tx.$queryRaw<(StandingAdjustment & { removed: string | null })[]>`
    SELECT a.id, a.cell, a.amount, a.created_by AS "createdBy",
      coalesce(s.name, a.approved_by) AS approved, coalesce(u.name, a.removed_by) AS removed
    FROM adjustment a LEFT JOIN "user" s ON s.id = a.approved_by LEFT JOIN "user" u ON u.id = a.removed_by
    WHERE a.id = ${id} AND a.year = ${year} AND a.area_code = ${area}`;
  if (!row) throw new Refusal('notFound');
  const { removed, ...standing } = row;
  if (removed !== null) throw new Refusal('adjustmentRemoved', { params: { by: removed } });
  return standing;
}
