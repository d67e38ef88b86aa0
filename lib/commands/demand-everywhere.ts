import 'server-only';
import { may, type Right } from '@/lib/access/roles';
import type { User } from '@/lib/access/user';
import type { Db } from '@/lib/db/client';
import { Refusal } from '@/lib/refusal';

/** For what concerns the whole tree: the right must reach every root that stands on that day. */
export async function demandEverywhere(tx: Db, user: User, right: Right, day: Date): Promise<void> {
  const roots = await tx.unitPeriod.findMany({
    where: { parentCode: null, validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gt: day } }] },
    select: { unitCode: true },
  });
  const reachesAll = roots.every(({ unitCode }) =>
    may(user.grants, right, { unit: unitCode, ancestors: [] }),
  );
  if (roots.length === 0 || !reachesAll) throw new Refusal('forbidden');
  if (user.scope !== 'write') throw new Refusal('readOnlyToken');
}
