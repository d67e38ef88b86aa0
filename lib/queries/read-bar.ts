import 'server-only';
import { may, mayAnywhere, reachesOf } from '@/lib/access/roles';
import { Prisma } from '@/lib/db/generated/client';
import type { Asker } from './asker';
import { listPlaces } from './list-places';
import { withinReach } from './reach';
import { inTree, placeOf } from './unit-rows';
import type { UnitView, YearView } from './views';
import { yearFrames } from './year-frame';

/** What the bar above every page offers to somebody. */
export type Bar = {
  /** Latest first. */
  years: YearView[];
  /** The year that is being collected, or else the latest. */
  current: number | null;
  /** Units whose returns the asker fills in. */
  units: UnitView[];
  /** Areas whose table the asker may open. */
  areas: UnitView[];
  mayReview: boolean;
  /** May see how far other units are. */
  mayFollow: boolean;
  /** May see the table at the top on its way to publication. */
  mayPublish: boolean;
  mayManage: boolean;
  mayReadLog: boolean;
  /** In the current year: returns that wait for the asker's figures, and submitted ones that wait for the asker's review. */
  waiting: { fill: number; review: number };
};

export async function readBar(asker: Asker): Promise<Bar> {
  const { grants } = asker.user;
  const [frames, places] = await Promise.all([yearFrames(asker.db), listPlaces(asker)]);
  const frame = frames.find(({ view }) => view.state === 'open') ?? frames[0];
  return {
    years: frames.map(({ view }) => view),
    current: frame?.view.year ?? null,
    units: places.units,
    areas: mayAnywhere(grants, 'area.read') ? places.areas : [],
    mayReview: mayAnywhere(grants, 'return.review'),
    mayFollow: reachesOf(grants, 'status.read').some(({ reach }) => reach !== 'own'),
    mayPublish: places.areas.some((area) => area.parent === null && may(grants, 'area.read', placeOf(area))),
    mayManage: mayAnywhere(grants, 'unit.manage'),
    mayReadLog: mayAnywhere(grants, 'log.read'),
    waiting: frame?.view.state === 'open' ? await countWaiting(asker, frame) : { fill: 0, review: 0 },
  };
}

async function countWaiting(
  { db, user }: Asker,
  { view, asOf }: { view: YearView; asOf: string },
): Promise<Bar['waiting']> {
  const [counts] = await db.$queryRaw<Bar['waiting'][]>(Prisma.sql`
    select count(*) filter (where r.kind = 'entered' and r.status in ('draft', 'returned')
                              and ${withinReach(user.grants, 'return.fill')})::int as fill,
           count(*) filter (where r.status = 'submitted' and r.submitted_by <> ${user.id}
                              and ${withinReach(user.grants, 'return.review')})::int as review
      from "return" r join unit_period p on p.unit_code = r.unit_code and ${inTree(asOf)}
     where r.year = ${view.year}`);
  return counts ?? { fill: 0, review: 0 };
}
