import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import type { Asker } from './asker';
import { type LogReach, type LogRow, logReach, logRows } from './log-rows';
import type { LogLook } from './log-views';

/** Events that are held in memory at once. */
const usual = 1000;

/**
 * The log as far as it went when this was asked, earliest first, in pieces: it may be longer than what fits into memory. Refuses
 * before the first piece. Each piece is a read of its own, which nothing can change because events are never changed.
 */
export async function streamLog(
  { db, user }: Asker,
  { look, size = usual }: { look: LogLook; size?: number },
): Promise<AsyncGenerator<LogRow[], void>> {
  const reach = await logReach(db, user);
  const [newest] = await db.$queryRaw<{ id: bigint }[]>`select coalesce(max(id), 0) as id from event`;
  return pieces(db, reach, { look, size, upTo: newest?.id ?? 0n });
}

async function* pieces(
  db: Asker['db'],
  reach: LogReach,
  { look, size, upTo }: { look: LogLook; size: number; upTo: bigint },
): AsyncGenerator<LogRow[], void> {
  let last = 0n;
  for (;;) {
    const where = Prisma.sql`e.id > ${last} and e.id <= ${upTo}`;
    const rows = await logRows(db, reach, { look, where, order: 'earliest', limit: size });
    if (rows.length > 0) yield rows;
    if (rows.length < size) return;
    last = rows.at(-1)?.id ?? upTo;
  }
}
