import 'server-only';
import type { Db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { tellingsOf } from '@/lib/notifications/tellings';
import { addJob } from './add-job';

export type EventSubject =
  | `return:${number}`
  | `year:${number}`
  | `person:${string}`
  | `token:${string}`
  | 'units'
  | 'setup';

export type NewEvent = {
  subject: EventSubject;
  at: Date;
  /** User id. */
  actor: string;
  action: string;
  revision?: number;
  /** Cells from → to, as decimal text. */
  changes?: Record<string, [string | null, string | null]>;
  detail?: Prisma.InputJsonObject;
};

/**
 * Adds one row to the log; call it in the command's transaction. The database links it to the row before. Where somebody is to
 * be told, the job that does so is added in the same transaction, so that neither is there without the other.
 */
export async function recordEvent(db: Db, { changes = {}, detail = {}, ...event }: NewEvent): Promise<void> {
  const { id } = await db.event.create({ data: { ...event, changes, detail }, select: { id: true } });
  if (tellingsOf({ ...event, detail }).length > 0)
    await addJob(db, { task: 'tell', payload: { event: id.toString() } });
}
