import 'server-only';
import { may } from '@/lib/access/roles';
import type { Sql } from '@/lib/db/client';
import { brokenChains } from '@/lib/db/sql/broken-chains';
import type { Asker } from './asker';
import { returnHead } from './return-head';
import { placeOf } from './unit-rows';
import { yearFrame } from './year-frame';

/** The first event of a return's log that is not what was written; null: the chain is whole; undefined: not for the asker. */
export async function readChain(
  asker: Asker,
  sql: Sql,
  at: { year: number; unit: string },
): Promise<number | null | undefined> {
  const { db, user } = asker;
  const frame = await yearFrame(db, at.year);
  const head = await returnHead(db, { frame, unit: at.unit, user, rights: ['return.read'] });
  if (!may(user.grants, 'log.read', placeOf(head.unit))) return undefined;
  const [broken] = await brokenChains(sql, [`return:${head.id}`]);
  return broken?.seq ?? null;
}
