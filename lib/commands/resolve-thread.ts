import 'server-only';
import { transact } from '@/lib/db/client';
import { Refusal } from '@/lib/refusal';
import type { Act } from './act';
import { admitThread, type SteppedThread, stepThread, type ThreadKey } from './step-thread';

export type ResolveThread = ThreadKey & {
  /** Id of the latest note that was read: refuses where a later one has come in. */
  latest?: number | undefined;
};

/** Says that a conversation needs no answer any more. Of two people who say so at once, the second changes nothing. */
export function resolveThread(act: Act, { latest, ...key }: ResolveThread): Promise<SteppedThread> {
  return transact(act.db, async (tx) => {
    const admitted = await admitThread(tx, act, key);
    if (latest !== undefined && admitted.thread.latest > latest) throw new Refusal('threadAnswered');
    return stepThread(tx, act, admitted, true);
  });
}
