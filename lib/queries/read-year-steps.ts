import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import type { Asker } from './asker';
import { withinReach } from './reach';

/** What closing or opening a year again means for its returns; those that the asker sees the status of. */
export type YearSteps = {
  year: number;
  of: number;
  accepted: number;
  /** Entered, and not submitted: closed years do not take them. */
  stuck: number;
  /** These go on in a closed year. */
  waiting: number;
  returned: number;
  /** Tables of areas that are not accepted yet. */
  compiled: number;
};

/** Every year with what is still open in it, latest first. */
export async function readYearSteps({ db, user }: Asker): Promise<YearSteps[]> {
  return db.$queryRaw<YearSteps[]>(Prisma.sql`
    select r.year, count(*)::int as of,
           count(*) filter (where r.status = 'accepted')::int as accepted,
           count(*) filter (where r.kind = 'entered' and r.status = 'draft' and r.returned_reason is null)::int as stuck,
           count(*) filter (where r.kind = 'entered' and r.status = 'submitted')::int as waiting,
           count(*) filter (where r.kind = 'entered' and r.status = 'returned')::int as returned,
           count(*) filter (where r.kind = 'compiled' and r.status <> 'accepted')::int as compiled
      from "return" r join "year" y on y.year = r.year
      join unit_period p on p.unit_code = r.unit_code
       and p.valid_from <= y.as_of and (p.valid_to is null or p.valid_to > y.as_of)
     where ${withinReach(user.grants, 'status.read')}
     group by r.year order by r.year desc`);
}
