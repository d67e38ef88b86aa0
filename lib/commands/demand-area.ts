import 'server-only';
import type { User } from '@/lib/access/user';
import type { Db } from '@/lib/db/client';
import { Refusal } from '@/lib/refusal';
import { demand } from './admit';
import { placeOnPath } from './place-of-unit';

/** Refuses who may not read an area's figures, or only reads by a token; tells the day whose unit tree the year uses. */
export async function demandArea(
  db: Db,
  user: User,
  { year, area }: { year: number; area: string },
): Promise<{ asOf: Date }> {
  const found = await db.year.findUnique({ where: { year }, select: { asOf: true } });
  if (!found) throw new Refusal('notFound');
  const { asOf } = found;
  const period = await db.unitPeriod.findFirst({
    where: {
      unitCode: area,
      validFrom: { lte: asOf },
      OR: [{ validTo: null }, { validTo: { gt: asOf } }],
    },
    select: { path: true },
  });
  if (!period) throw new Refusal('notFound');
  demand(user, 'area.read', placeOnPath(period.path), 'area.read');
  return { asOf };
}
