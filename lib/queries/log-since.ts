import 'server-only';
import { mayAnywhere } from '@/lib/access/roles';
import type { Sql } from '@/lib/db/client';
import { now } from '@/lib/db/clock';
import { Prisma } from '@/lib/db/generated/client';
import type { Asker } from './asker';
import { dayOf } from './day';
import { logReach, logRows } from './log-rows';
import type { LogSince } from './task-views';
import { verifySubjects } from './verify-log';

/** As many events as are looked at; a busy day's log is read on its own screen. */
const most = 2000;

/** What was done since yesterday morning within reach of somebody who reads the log; null for everybody else. */
export async function logSince({ db, user }: Asker, sql: Sql): Promise<LogSince | null> {
  if (!mayAnywhere(user.grants, 'log.read')) return null;
  const reach = await logReach(db, user);
  const from = dayOf(new Date((await now()).getTime() - 86_400_000));
  const rows = await logRows(db, reach, {
    look: { from, to: null, actor: null, action: null, unit: null, year: null },
    where: Prisma.sql`true`,
    order: 'latest',
    limit: most,
  });
  const counts = new Map<string, number>();
  for (const { action } of rows) counts.set(action, (counts.get(action) ?? 0) + 1);
  return {
    from,
    events: rows.length,
    people: new Set(rows.map(({ actor }) => actor)).size,
    actions: [...counts]
      .map(([action, count]) => ({ action, count }))
      .sort((one, other) => other.count - one.count),
    verified: await verifySubjects(
      sql,
      rows.map(({ subject }) => subject),
    ),
  };
}
