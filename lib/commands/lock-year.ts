import 'server-only';
import type { Db } from '@/lib/db/client';
import { Refusal } from '@/lib/refusal';
import type { YearState } from '@/lib/workflow/transitions';

/** Locks a year: every step on one of its returns is over, and none begins until the transaction ends. `notFound` where there is none. */
export async function lockYear(tx: Db, year: number): Promise<{ state: YearState; asOf: Date }> {
  const [row] = await tx.$queryRaw<{ state: YearState; asOf: Date }[]>`
    SELECT state::text AS state, as_of AS "asOf" FROM "year" WHERE year = ${year} FOR NO KEY UPDATE`;
  if (!row) throw new Refusal('notFound');
  return row;
}
