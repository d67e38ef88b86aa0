import 'server-only';
import { may, reachesOf } from '@/lib/access/roles';
import { now } from '@/lib/db/clock';
import { Prisma } from '@/lib/db/generated/client';
import { headlineCells, leadCells } from '@/lib/editions/headline-cells';
import type { Edition } from '@/lib/editions/types';
import type { Course } from '@/lib/progress/arrivals';
import { mostReported, reporting } from '@/lib/progress/counts';
import { Refusal } from '@/lib/refusal';
import type { Asker } from './asker';
import { progressCourse } from './progress-course';
import { progressRows } from './progress-rows';
import type { Headline, ProgressView } from './progress-views';
import { withinReach } from './reach';
import { inTree, placeOf, type UnitRow, unitColumns, unitView } from './unit-rows';
import type { UnitView } from './views';
import { yearFrame } from './year-frame';

/**
 * The board of an area, or of the asker's own first one. Refuses `notFound` where the asker may not follow the area's units, and where
 * there are none. `at`: the time that counts as now.
 */
export async function readProgress(
  asker: Asker,
  of: { year: number; area?: string; at?: Date },
): Promise<ProgressView> {
  const { db, user } = asker;
  const [frame, at] = [await yearFrame(db, of.year), of.at ?? (await now())];
  const area = await findArea(asker, frame.asOf, of.area);
  if (!area) throw new Refusal('notFound');
  const [listed, areas] = await Promise.all([
    progressRows(db, { user, frame, area, now: at }),
    nearAreas(asker, frame.asOf, area),
  ]);
  const rows = listed.map(({ row }) => row);
  const units = reporting(rows).map(({ unit }) => unit.code);
  const [course, lastCourse] = await Promise.all([
    progressCourse(db, { year: of.year, units }),
    progressCourse(db, { year: of.year - 1, units }),
  ]);
  if (!course) throw new Refusal('notFound');
  const mayCount = may(user.grants, 'area.read', placeOf(area));
  const leads = leadCells(frame.edition).map((spec) => headlineCells(frame.edition).indexOf(spec));
  return {
    year: frame.view,
    area,
    areas,
    rows,
    headlines: mayCount ? headlinesOf(frame.edition) : [],
    leads: mayCount ? leads : [],
    main: mostReported(reporting(rows), leads),
    course,
    lastCourse: isEmpty(lastCourse) ? null : lastCourse,
    mayRead: may(user.grants, 'return.read', placeOf(area)),
  };
}

function isEmpty(course: Course | null): boolean {
  return course === null || course.arrivals.length === 0;
}

function headlinesOf(edition: Edition): Headline[] {
  return headlineCells(edition).map(({ code, label, kind, unit }) => ({ code, label, kind, unit }));
}

/** The area asked for, or the first that the asker has a role for; undefined where the asker may not follow its units or it has none. */
async function findArea(asker: Asker, asOf: string, code?: string): Promise<UnitView | undefined> {
  const own = asker.user.grants.map(({ unit }) => unit);
  const asked = code === undefined ? own : [code];
  const [area] = await followed(asker, asOf, Prisma.sql`p.unit_code = any(${asked}::text[])`);
  return area;
}

/** Where to go from an area: those above it and those directly below, as far as the asker follows them; the area itself among them. */
function nearAreas(asker: Asker, asOf: string, area: UnitView): Promise<UnitView[]> {
  const near = Prisma.sql`(p.unit_code = any(${area.path}::text[]) or p.parent_code = ${area.code})`;
  return followed(asker, asOf, near);
}

/** Areas whose units' status the asker may see by more than being one of them, in the tree's order. */
async function followed({ db, user }: Asker, asOf: string, where: Prisma.Sql): Promise<UnitView[]> {
  const grants = user.grants.filter((grant) =>
    reachesOf([grant], 'status.read').some(({ reach }) => reach !== 'own'),
  );
  const rows = await db.$queryRaw<UnitRow[]>(Prisma.sql`
    select ${unitColumns} from unit_period p
     where ${where} and ${inTree(asOf)} and ${withinReach(grants, 'status.read')}
       and exists (select 1 from unit_period c where c.parent_code = p.unit_code
              and c.valid_from <= ${asOf}::date and (c.valid_to is null or c.valid_to > ${asOf}::date))
     order by p.position, p.unit_code`);
  return rows.map(unitView);
}
