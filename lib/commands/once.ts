import 'server-only';
import { createHash } from 'node:crypto';
import { transact } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { Refusal } from '@/lib/refusal';
import type { Act } from './act';

export type Answer = { status: number; body: Prisma.InputJsonValue };

/** Longest `Idempotency-Key`, in characters. */
export const longestKey = 200;

/**
 * Runs a command once per person and key; a repeated call gets the stored answer. `request` says what is asked (method,
 * path and body), so that a key cannot be used for something else. A second call at the same time waits for the first.
 * Refusals are not stored: nothing happened, and a repeated call is judged anew. `run` must use the `act` that it gets.
 */
export async function once(
  act: Act,
  key: string | null,
  request: string,
  run: (act: Act) => Promise<Answer>,
): Promise<{ status: number; body: unknown }> {
  if (key === null) return run(act);
  if (key === '' || key.length > longestKey)
    throw new Refusal('badRequest', { params: { issues: 'Idempotency-Key' } });
  const hash = createHash('sha256').update(request).digest('hex');
  return transact(act.db, async (tx) => {
    const userId = act.user.id;
    const taken = await tx.idempotency.createMany({
      data: { userId, key, request: hash, status: 0, body: {}, at: act.now },
      skipDuplicates: true,
    });
    if (taken.count === 0) {
      const {
        request: before,
        status,
        body,
      } = await tx.idempotency.findUniqueOrThrow({
        where: { userId_key: { userId, key } },
      });
      if (before !== hash) throw new Refusal('keyReused');
      return { status, body };
    }
    const data = await run({ ...act, db: tx });
    const stored = await tx.idempotency.update({ where: { userId_key: { userId, key } }, data });
    return { status: stored.status, body: stored.body };
  });
}
