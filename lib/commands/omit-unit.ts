import 'server-only';
import { transact } from '@/lib/db/client';
import type { Act } from './act';
import { admitAdjusting } from './admit-adjusting';
import { type NamedOmission, nameOmission } from './name-omission';

/** Names a unit that an area's table is to be made without, and why, as long as the table is not submitted. */
export function omitUnit(
  act: Act,
  { year, area, ...sent }: { year: number; area: string; unit: string; reason: string },
): Promise<NamedOmission> {
  return transact(act.db, async (tx) => {
    const it = await admitAdjusting(tx, act.user, { year, unit: area });
    return nameOmission(tx, act, it, sent);
  });
}
