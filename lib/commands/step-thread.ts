import 'server-only';
import type { Grant } from '@/lib/access/roles';
import type { Db } from '@/lib/db/client';
import { Refusal } from '@/lib/refusal';
import type { Act } from './act';
import { admitComment } from './admit-comment';
import type { LoadedReturn, ReturnKey } from './load-return';
import { type LoadedThread, loadThread } from './load-thread';
import { recordEvent } from './record-event';

export type ThreadKey = ReturnKey & {
  /** Id of the note that opened it. */
  thread: number;
};

export type SteppedThread = { thread: number; state: 'open' | 'resolved' };

/** Locks a conversation for somebody who takes part in it; `notFound` where the return has none of this id. */
export async function admitThread(
  tx: Db,
  { user }: Act,
  { thread: id, ...key }: ThreadKey,
): Promise<{ it: LoadedReturn; grant: Grant; thread: LoadedThread }> {
  const { it, grant } = await admitComment(tx, user, key);
  const thread = await loadThread(tx, it, id);
  if (!thread) throw new Refusal('notFound');
  return { it, grant, thread };
}

/** Adds the row and the event that a locked conversation is settled, or open again. Adds nothing where it is so already. */
export async function stepThread(
  tx: Db,
  { user, now: at }: Act,
  { it, grant, thread }: { it: LoadedReturn; grant: Grant; thread: LoadedThread },
  resolved: boolean,
): Promise<SteppedThread> {
  if (thread.resolved !== resolved) {
    const { role, unit: unitCode } = grant;
    await tx.threadStep.create({ data: { thread: thread.id, resolved, by: user.id, role, unitCode, at } });
    await recordEvent(tx, {
      subject: `return:${it.id}`,
      at,
      actor: user.id,
      action: resolved ? 'resolveThread' : 'reopenThread',
      detail: { thread: thread.id, cell: thread.cell },
    });
  }
  return { thread: thread.id, state: resolved ? 'resolved' : 'open' };
}
