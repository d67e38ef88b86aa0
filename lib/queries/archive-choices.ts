import 'server-only';
import { now } from '@/lib/db/clock';
import { Prisma } from '@/lib/db/generated/client';
import type { Asker } from './asker';
import { dayOf } from './day';
import { listPlaces } from './list-places';
import { withinReach } from './reach';
import { inTree, type UnitRow, unitColumns, unitView } from './unit-rows';
import type { UnitView } from './views';

/** Units whose years can be looked at from here, each in the first list that it belongs to. */
export type ArchiveChoices = {
  /** At the top of the tree: what is published is published of it. */
  whole: UnitView[];
  /** Where the asker has roles. */
  own: UnitView[];
  /** Directly below the unit that is shown, as far as the asker may read them. */
  below: UnitView[];
  /** With the same area above them. */
  beside: UnitView[];
};

/** In today's tree. The unit that is shown may be missing from it: it can be gone. */
export async function archiveChoices(
  asker: Asker,
  shown: { code: string; parent: string | null },
): Promise<ArchiveChoices> {
  const today = dayOf(await now());
  const grants = asker.user.grants;
  const [rows, places] = await Promise.all([
    asker.db.$queryRaw<UnitRow[]>(Prisma.sql`
      select ${unitColumns} from unit_period p
       where ${inTree(today)}
         and (p.parent_code is null
           or (p.parent_code = any(${[shown.code, shown.parent ?? '']}::text[]) and ${withinReach(grants, 'return.read')}))
       order by p.position, p.unit_code`),
    listPlaces(asker),
  ]);
  const near = rows.map(unitView);
  const whole = near.filter(({ parent }) => parent === null);
  const taken = new Set(whole.map(({ code }) => code));
  const take = (units: readonly UnitView[]) =>
    units.filter(({ code }) => !taken.has(code) && taken.add(code));
  return {
    whole,
    own: take([...places.areas, ...places.units]),
    below: take(near.filter(({ parent }) => parent === shown.code)),
    beside: take(near.filter(({ parent }) => parent !== null && parent === shown.parent)),
  };
}
