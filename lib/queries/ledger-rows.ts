import 'server-only';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Adjustment, Approval } from '@/lib/rollup/sum';

/** A row as it is stored, with its people by name. `byId`: user id of its author. */
export type StoredRow = Adjustment & { byId: string; removed: Approval | null };

type Row = Omit<StoredRow, 'approved' | 'removed'> & {
  approvedBy: string | null;
  approvedAt: Date | null;
  removedBy: string | null;
  removedAt: Date | null;
};

/** Every row that an area's ledger ever had, in the order in which they were entered. Not checked: who asks. */
export async function ledgerRows(
  db: Db,
  { year, area }: { year: number; area: string },
): Promise<StoredRow[]> {
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    select a.id, a.cell, a.amount, a.reason, a.units, a.created_by as "byId", coalesce(u.name, a.created_by) as by,
           a.created_at as at, coalesce(s.name, a.approved_by) as "approvedBy", a.approved_at as "approvedAt",
           coalesce(x.name, a.removed_by) as "removedBy", a.removed_at as "removedAt"
      from adjustment a
      left join "user" u on u.id = a.created_by
      left join "user" s on s.id = a.approved_by
      left join "user" x on x.id = a.removed_by
     where a.year = ${year} and a.area_code = ${area}
     order by a.id`);
  return rows.map(({ approvedBy, approvedAt, removedBy, removedAt, ...row }) => ({
    ...row,
    approved: signed(approvedBy, approvedAt),
    removed: signed(removedBy, removedAt),
  }));
}

function signed(by: string | null, at: Date | null): Approval | null {
  return by === null || at === null ? null : { by, at };
}
