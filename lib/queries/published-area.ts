import 'server-only';
import { may } from '@/lib/access/roles';
import type { User } from '@/lib/access/user';
import type { Db } from '@/lib/db/client';
import { Refusal } from '@/lib/refusal';
import { placeOf, unitAt } from './unit-rows';
import type { UnitView } from './views';
import type { YearFrame } from './year-frame';

/** The area whose table a year publishes, which has nothing above it; `notFound` for any other and for who may not read it. */
export async function publishedArea(
  db: Db,
  { asOf }: YearFrame,
  { user, area }: { user: User; area: string },
): Promise<UnitView> {
  const unit = await unitAt(db, { unit: area, asOf });
  if (unit.parent !== null || !may(user.grants, 'publication.read', placeOf(unit)))
    throw new Refusal('notFound');
  return unit;
}
