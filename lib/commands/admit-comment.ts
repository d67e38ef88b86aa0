import { type Grant, grantFor } from '@/lib/access/roles';
import type { User } from '@/lib/access/user';
import type { Db } from '@/lib/db/client';
import { Refusal } from '@/lib/refusal';
import { demand } from './admit';
import { type LoadedReturn, loadReturn, type ReturnKey } from './load-return';

/**
 * Locks a return for somebody who takes part in its conversations, and says as whom. The one gate of everything written there: `notFound`
 * for who may not even read it, `forbidden` for who only reads.
 */
export async function admitComment(
  tx: Db,
  user: User,
  key: ReturnKey,
): Promise<{ it: LoadedReturn; grant: Grant }> {
  const it = await loadReturn(tx, key);
  demand(user, 'return.comment', it.place, 'return.read');
  const grant = grantFor(user.grants, 'return.comment', it.place);
  if (!grant) throw new Refusal('forbidden');
  return { it, grant };
}
