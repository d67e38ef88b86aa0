import 'server-only';
import { may, type Right } from '@/lib/access/roles';
import { now } from '@/lib/db/clock';
import { Prisma } from '@/lib/db/generated/client';
import type { Action } from '@/lib/workflow/transitions';
import { actionsOf } from './actions';
import { areaProgress } from './area-progress';
import type { Asker } from './asker';
import { dayOf } from './day';
import { outstandingBelow } from './outstanding';
import { passedOn } from './passed-on';
import { withinReach } from './reach';
import { readStaleness } from './read-staleness';
import { type ListedReturn, returnRows } from './return-rows';
import { returnedNotes } from './returned-notes';
import type { Changes } from './staleness-view';
import { placeOf } from './unit-rows';
import type { Tasks } from './views';
import { yearFrame } from './year-frame';

/** What waits for the asker in a year, and how far the areas are that they look after. */
export async function readTasks(asker: Asker, of: { year: number }): Promise<Tasks> {
  const { db, user } = asker;
  const frame = await yearFrame(db, of.year);
  const isOver = dayOf(await now()) > frame.view.due;
  const has = (right: Right) => withinReach(user.grants, right);
  const mine = Prisma.sql`(r.kind = 'entered' and ${has('return.fill')})
    or (r.status = 'submitted' and ${has('return.review')})
    or (r.kind = 'compiled' and ${has('area.submit')})
    or (${isOver} and r.status in ('draft', 'returned') and ${has('status.read')})`;
  const [listed, progress] = await Promise.all([returnRows(db, frame, mine), areaProgress(asker, frame)]);
  const mayDo = (it: ListedReturn, action: Action) =>
    actionsOf(user, { ...it.row, ...it, unit: it.row.unit, yearState: frame.view.state }).includes(action);
  const at = (it: ListedReturn, right: Right) => may(user.grants, right, placeOf(it.row.unit));
  const fill = listed.filter((it) => mayDo(it, 'save'));
  const compile = listed.filter((it) => it.row.kind === 'compiled' && at(it, 'area.submit'));
  const [notes, outstanding, passed, stale] = await Promise.all([
    returnedNotes(
      db,
      frame,
      [...fill, ...compile].map((it) => it.row),
    ),
    outstandingBelow(
      db,
      frame,
      compile.map((it) => it.row.unit.code),
    ),
    passedOn(
      db,
      frame,
      compile.map((it) => it.row.unit.code),
    ),
    staleOf(asker, of.year, compile),
  ]);
  const rows = (found: ListedReturn[]) => found.map((it) => it.row);
  return {
    year: frame.view,
    fill: rows(fill),
    sent: rows(
      listed.filter((it) => it.row.kind === 'entered' && at(it, 'return.fill') && !fill.includes(it)),
    ),
    review: rows(listed.filter((it) => mayDo(it, 'return'))),
    compile: compile.map(({ row }) => ({
      area: row.unit,
      row,
      outstanding: outstanding.get(row.unit.code) ?? [],
      passedOn: passed.get(row.unit.code),
      stale: stale.get(row.unit.code),
    })),
    returnedNotes: notes,
    late: rows(listed.filter((it) => isLate(it) && at(it, 'status.read') && !fill.includes(it))),
    progress,
  };
}

/** Of the tables that are submitted or accepted, what has changed since they were made. */
async function staleOf(
  asker: Asker,
  year: number,
  compile: readonly ListedReturn[],
): Promise<Map<string, Changes>> {
  const sent = compile.filter(({ row }) => row.status === 'submitted' || row.status === 'accepted');
  const changes = await Promise.all(
    sent.map(({ row }) => readStaleness(asker, { year, area: row.unit.code })),
  );
  return new Map(changes.filter(({ isStale }) => isStale).map((each) => [each.area.code, each]));
}

const isLate = ({ row }: ListedReturn) => row.late && (row.status === 'draft' || row.status === 'returned');
