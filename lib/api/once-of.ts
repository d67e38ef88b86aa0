import type { Act } from '@/lib/commands/act';
import { once } from '@/lib/commands/once';
import type { Prisma } from '@/lib/db/generated/client';
import { type ApiContext, actOf, type Means } from './api';

/** Runs a command under the call's `Idempotency-Key`, if it has one; a repeated call gets the first one's answer. */
export async function onceOf(
  c: ApiContext,
  means: Means,
  run: (act: Act) => Promise<Prisma.InputJsonObject>,
): Promise<unknown> {
  const act = await actOf(c, means);
  const request = `${c.req.method} ${c.req.path} ${await c.req.text()}`;
  const answer = await once(act, c.req.header('idempotency-key') ?? null, request, async (inside) => ({
    status: 200,
    body: await run(inside),
  }));
  return answer.body;
}
