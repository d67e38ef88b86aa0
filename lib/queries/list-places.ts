import 'server-only';
import { now } from '@/lib/db/clock';
import type { Asker } from './asker';
import { dayOf } from './day';
import { unitsAt } from './unit-rows';
import type { Places } from './views';

/** Where the asker has roles: the units they fill in for, and the areas whose office they are. */
export async function listPlaces({ db, user }: Asker): Promise<Places> {
  const found = await unitsAt(db, {
    units: user.grants.map((grant) => grant.unit),
    asOf: dayOf(await now()),
  });
  const granted = (isClerk: boolean) =>
    new Set(user.grants.filter(({ role }) => (role === 'clerk') === isClerk).map((grant) => grant.unit));
  const [units, areas] = [granted(true), granted(false)];
  return {
    units: found.filter((unit) => units.has(unit.code)),
    areas: found.filter((unit) => areas.has(unit.code)),
  };
}
