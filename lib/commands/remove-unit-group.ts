import 'server-only';
import { Refusal } from '@/lib/refusal';
import type { Act } from './act';

/** Takes away one of the person's own groups. */
export async function removeUnitGroup(
  { db, user }: Act,
  { area, id }: { area: string; id: number },
): Promise<{ id: number }> {
  const of = { id, userId: user.id, areaCode: area };
  if ((await db.unitGroup.count({ where: of })) === 0) throw new Refusal('notFound');
  if (user.scope !== 'write') throw new Refusal('readOnlyToken');
  await db.unitGroup.deleteMany({ where: of });
  return { id };
}
