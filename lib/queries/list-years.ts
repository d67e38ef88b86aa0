import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import type { Asker } from './asker';
import { withinReach } from './reach';
import { inTree } from './unit-rows';
import type { RollupCounts, YearSummary } from './views';
import { type YearFrame, yearFrames } from './year-frame';

/** Every year, latest first, with the statuses of the returns that the asker may see the status of. */
export async function listYears(asker: Asker): Promise<YearSummary[]> {
  const frames = await yearFrames(asker.db);
  return Promise.all(frames.map((frame) => summaryOf(asker, frame)));
}

/** One year's window and statuses, in one read. */
export async function summaryOf({ db, user }: Asker, { view, asOf }: YearFrame): Promise<YearSummary> {
  const [counts] = await db.$queryRaw<RollupCounts[]>(Prisma.sql`
    select count(*)::int as units,
           count(*) filter (where r.kind = 'entered' and r.status = 'draft' and r.revision = 0)::int as unopened,
           count(*) filter (where r.status = 'draft')::int as draft,
           count(*) filter (where r.status = 'submitted')::int as submitted,
           count(*) filter (where r.status = 'returned')::int as returned,
           count(*) filter (where r.status = 'accepted')::int as accepted
      from "return" r join unit_period p on p.unit_code = r.unit_code and ${inTree(asOf)}
     where r.year = ${view.year} and ${withinReach(user.grants, 'status.read')}`);
  return {
    ...view,
    counts: counts ?? { units: 0, unopened: 0, draft: 0, submitted: 0, returned: 0, accepted: 0 },
  };
}
