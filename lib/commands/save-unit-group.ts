import 'server-only';
import { type Db, transact } from '@/lib/db/client';
import { Refusal } from '@/lib/refusal';
import type { Act } from './act';
import { demandArea } from './demand-area';

export type SaveUnitGroup = {
  year: number;
  area: string;
  /** One's group of this name is given these units. */
  name: string;
  /** Direct children of the area. */
  units: readonly string[];
};

/** More than these nobody keeps apart. */
export const mostGroups = 50;

/** Keeps a named set of an area's units for the person alone. How somebody looks at figures is not logged. */
export function saveUnitGroup(
  { db, user, now }: Act,
  sent: SaveUnitGroup,
): Promise<{ id: number; name: string; units: string[] }> {
  const [name, units] = [sent.name.trim(), [...new Set(sent.units)]];
  return transact(db, async (tx) => {
    const { asOf } = await demandArea(tx, user, sent);
    const issues = [
      ...(name === '' || name.length > 40 ? ['name'] : []),
      ...(units.length === 0 || !(await areChildren(tx, sent.area, { units, asOf })) ? ['units'] : []),
    ];
    if (issues.length > 0) throw new Refusal('badRequest', { params: { issues: issues.join('、') } });
    const key = { userId: user.id, areaCode: sent.area, name };
    const { id } = await tx.unitGroup.upsert({
      where: { userId_areaCode_name: key },
      create: { ...key, units, updatedAt: now },
      update: { units, updatedAt: now },
    });
    const kept = await tx.unitGroup.count({ where: { userId: user.id, areaCode: sent.area } });
    if (kept > mostGroups) throw new Refusal('groupsFull', { params: { limit: mostGroups } });
    return { id, name, units };
  });
}

async function areChildren(
  db: Db,
  area: string,
  { units, asOf }: { units: readonly string[]; asOf: Date },
): Promise<boolean> {
  const children = await db.unitPeriod.count({
    where: {
      unitCode: { in: [...units] },
      parentCode: area,
      validFrom: { lte: asOf },
      OR: [{ validTo: null }, { validTo: { gt: asOf } }],
    },
  });
  return children === units.length;
}
