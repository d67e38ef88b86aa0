import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import type { Asker } from './asker';
import { logEvent, logReach, logRows } from './log-rows';
import type { LogLook, LogPage } from './log-views';

/** One page of the log of all subjects that the asker may read, latest first; `cursor` is the id that the page before ended with. */
export async function readLog(
  { db, user }: Asker,
  { look, cursor, limit = 100 }: { look: LogLook; cursor: bigint | null; limit?: number },
): Promise<LogPage> {
  const reach = await logReach(db, user);
  const where = cursor === null ? Prisma.sql`true` : Prisma.sql`e.id < ${cursor}`;
  const rows = await logRows(db, reach, { look, where, order: 'latest', limit: limit + 1 });
  const page = rows.slice(0, limit);
  return {
    events: page.map(logEvent),
    next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}
