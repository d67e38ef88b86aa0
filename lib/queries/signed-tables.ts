import 'server-only';
import { mayAnywhere } from '@/lib/access/roles';
import { Prisma } from '@/lib/db/generated/client';
import { yearSteps } from '@/lib/workflow/year-steps';
import type { Asker } from './asker';
import { withinReach } from './reach';
import { readReadiness } from './read-readiness';
import type { SignedTable } from './task-views';
import { inTree } from './unit-rows';
import type { YearFrame } from './year-frame';

/** Tables that somebody has signed and that wait for the asker: for the second signature, or for being published. */
export async function signedTables(asker: Asker, { view, asOf }: YearFrame): Promise<SignedTable[]> {
  const { db, user } = asker;
  const { year, state } = view;
  if (state === yearSteps.publish.to || !mayAnywhere(user.grants, 'area.publish')) return [];
  const signed = await db.$queryRaw<{ area: string }[]>(Prisma.sql`
    select p.unit_code as area
      from unit_period p join "return" r on r.unit_code = p.unit_code and r.year = ${year}
     where ${inTree(asOf)} and ${withinReach(user.grants, 'area.publish')}
       and exists (select from sign_off s where s.year = r.year and s.area_code = r.unit_code
         and s.version = r.latest_version)
     order by p.position, p.unit_code`);
  const views = await Promise.all(signed.map(({ area }) => readReadiness(asker, { year, area })));
  return views.flatMap(({ area, version, signOffs, may }): SignedTable[] => {
    const last = signOffs.at(-1);
    const waitsFor = may.publish ? 'publication' : may.sign ? 'signature' : null;
    if (!version || !last || !waitsFor) return [];
    return [{ area, version: version.number, waitsFor, by: last.by, at: last.at }];
  });
}
