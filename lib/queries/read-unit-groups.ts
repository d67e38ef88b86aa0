import 'server-only';
import type { Asker } from './asker';
import { readableArea } from './readable-area';
import { yearFrame } from './year-frame';

export type UnitGroupView = {
  id: number;
  name: string;
  /** Codes of direct children of the area; one that has left the tree stays named. */
  units: string[];
  by: string;
  isOwn: boolean;
};

/** The asker's own groups of an area's units, and those of others that `ids` names: a link shows the same to who may read the area. */
export async function readUnitGroups(
  { db, user }: Asker,
  { year, area, ids = [] }: { year: number; area: string; ids?: readonly number[] },
): Promise<UnitGroupView[]> {
  const { asOf } = await yearFrame(db, year);
  await readableArea(db, { user, area, asOf });
  const rows = await db.unitGroup.findMany({
    where: { areaCode: area, OR: [{ userId: user.id }, { id: { in: [...ids] } }] },
    include: { user: { select: { name: true } } },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    units: row.units,
    by: row.user.name,
    isOwn: row.userId === user.id,
  }));
}
