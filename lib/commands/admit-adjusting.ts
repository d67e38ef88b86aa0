import 'server-only';
import type { User } from '@/lib/access/user';
import type { Db } from '@/lib/db/client';
import { Refusal } from '@/lib/refusal';
import { demand, refuseState } from './admit';
import { type LoadedReturn, loadReturn, type ReturnKey } from './load-return';

/** Loads an area's compiled return for adjusting: what may still be submitted may still be adjusted. */
export async function admitAdjusting(tx: Db, user: User, key: ReturnKey): Promise<LoadedReturn> {
  const it = await loadReturn(tx, key);
  demand(user, 'area.adjust', it.place, 'area.read');
  if (it.kind !== 'compiled') throw new Refusal('notFound');
  refuseState('submit', it);
  return it;
}
