import 'server-only';
import type { Sql } from '@/lib/db/client';
import { askedCorrections } from './asked-corrections';
import type { Asker } from './asker';
import { logSince } from './log-since';
import { looseEnds } from './loose-ends';
import { openApprovals } from './open-approvals';
import { openQuestions } from './open-questions';
import { ownStandings } from './own-standings';
import { signedTables } from './signed-tables';
import type { AroundTasks } from './task-views';
import type { Tasks, YearView } from './views';
import { yearFrame } from './year-frame';

/** What stands around the asker's tasks of a year: whom they wait for, what is asked of them, and what has happened. */
export async function readAroundTasks(
  asker: Asker,
  sql: Sql,
  { tasks, years }: { tasks: Tasks; years: readonly YearView[] },
): Promise<AroundTasks> {
  const frame = await yearFrame(asker.db, tasks.year.year);
  const units = [...tasks.fill, ...tasks.sent, ...tasks.compile.map(({ row }) => row)].map(
    ({ unit }) => unit.code,
  );
  const [own, corrections, approvals, signed, questions, ends, log] = await Promise.all([
    ownStandings(asker, frame, units),
    askedCorrections(asker, frame),
    openApprovals(asker, frame),
    signedTables(asker, frame),
    openQuestions(asker, frame),
    looseEnds(asker, years),
    logSince(asker, sql),
  ]);
  return { own, corrections, approvals, signed, questions, looseEnds: ends, log };
}
