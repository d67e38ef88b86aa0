import 'server-only';
import type { Db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { type Action, type Status, statusAfter } from '@/lib/workflow/transitions';
import type { Act } from './act';
import type { LoadedReturn } from './load-return';
import { recordEvent } from './record-event';

/** What a transition answers; `version` is the latest one. */
export type Stepped = { status: Status; revision: number; version: number | null };

type Step = { data?: Prisma.ReturnUncheckedUpdateInput; detail?: Prisma.InputJsonObject; version?: number };

/** Moves a locked return on: new status, next revision, and the event that says so. */
export async function stepReturn(
  tx: Db,
  { user, now }: Act,
  it: LoadedReturn,
  action: Action,
  { data = {}, detail = {}, version }: Step,
): Promise<Stepped> {
  const status = statusAfter(action, it);
  const revision = it.revision + 1;
  await tx.return.update({ where: { id: it.id }, data: { ...data, status, revision, updatedAt: now } });
  await recordEvent(tx, { subject: `return:${it.id}`, at: now, actor: user.id, action, revision, detail });
  return { status, revision, version: version ?? it.latestVersion };
}
