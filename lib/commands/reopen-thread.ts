import 'server-only';
import { transact } from '@/lib/db/client';
import type { Act } from './act';
import { admitThread, type SteppedThread, stepThread, type ThreadKey } from './step-thread';

/** Opens a settled conversation again. */
export function reopenThread(act: Act, key: ThreadKey): Promise<SteppedThread> {
  return transact(act.db, async (tx) => stepThread(tx, act, await admitThread(tx, act, key), false));
}
