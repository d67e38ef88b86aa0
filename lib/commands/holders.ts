import 'server-only';
import { type Grant, isRole } from '@/lib/access/roles';
import type { Db } from '@/lib/db/client';
import type { Holders } from '@/lib/notifications/recipients';

/** Who has which role for these units; nobody whose account is closed. */
export async function holdersAt(tx: Db, units: readonly string[]): Promise<Holders> {
  const rows = await tx.roleGrant.findMany({
    where: { unitCode: { in: [...new Set(units)] }, user: { OR: [{ banned: null }, { banned: false }] } },
    orderBy: [{ unitCode: 'asc' }, { userId: 'asc' }, { role: 'asc' }],
  });
  const holders = new Map<string, (Grant & { user: string })[]>();
  for (const { userId: user, role, unitCode: unit } of rows) {
    if (!isRole(role)) continue;
    const there = holders.get(unit) ?? [];
    there.push({ user, role, unit });
    holders.set(unit, there);
  }
  return holders;
}
