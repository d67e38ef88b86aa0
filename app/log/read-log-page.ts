import type { LogAddress } from '@/components/log/address';
import { reachesOf } from '@/lib/access/roles';
import type { User } from '@/lib/access/user';
import { pool, prisma } from '@/lib/db/client';
import { listPlaces } from '@/lib/queries/list-places';
import { listYears } from '@/lib/queries/list-years';
import { logReach } from '@/lib/queries/log-rows';
import { readLog } from '@/lib/queries/read-log';
import { verifyLog, verifySubjects } from '@/lib/queries/verify-log';

/** A page of the log with the state of its chains, and what the filter offers. */
export async function readLogPage(user: User, { look, cursor, all }: LogAddress) {
  const asker = { db: prisma, user };
  const [page, reach, years, places] = await Promise.all([
    readLog(asker, { look, cursor }),
    logReach(prisma, user),
    listYears(asker),
    listPlaces(asker),
  ]);
  const verified =
    (all ? await verifyLog(asker, pool) : null) ??
    (await verifySubjects(
      pool,
      page.events.map(({ subject }) => subject),
    ));
  const from = new Set(reachesOf(user.grants, 'log.read').map(({ unit }) => unit));
  return {
    page,
    verified,
    areas: reach.everywhere ? [] : places.areas.flatMap(({ code, name }) => (from.has(code) ? [name] : [])),
    years: years.map(({ year }) => year),
  };
}
