import { dayOf } from '@/lib/i18n/format';
import type { AroundTasks, OwnStanding } from '@/lib/queries/task-views';
import type { ReturnRow, Tasks } from '@/lib/queries/views';
import type { YearState } from '@/lib/workflow/transitions';
import { directlyBelow } from './directly-below';
import { type AroundSentence, asked, logged, loose, seconds } from './standing-around';
import { waitingDays } from './waiting-days';

type Area = { area: string };

/** One sentence about how things stand; its text is `tasks.standing.<says>`. */
export type Sentence =
  | { says: 'returned'; count: number; cells: number }
  | { says: 'reopened'; count: number }
  | { says: 'late'; count: number; blank: number }
  | { says: 'due'; count: number; blank: number; day: string }
  | { says: 'full'; count: number }
  | { says: 'sent' | 'unsent'; count: number }
  | { says: 'waiting'; office: string; days: number }
  | { says: 'asked'; office: string }
  | { says: 'notYet'; day: string }
  | { says: 'done'; count: number }
  | { says: 'review'; count: number }
  | { says: 'lateBelow' | 'tablesOut'; count: number }
  | ({ says: 'tableWaits'; count: number } & Area)
  | ({ says: 'tableReturned' | 'tableAgain' } & Area)
  | ({ says: 'tablePassedOn'; count: number } & Area)
  | ({ says: 'tableReady' } & Area)
  | ({ says: 'tableSent' | 'tableStale' } & Area)
  | { says: 'progress'; of: number; accepted: number; submitted: number }
  | { says: 'published' }
  | { says: 'nothing' }
  | AroundSentence;

/** How things stand for somebody, most pressing first; never empty. */
export function standing(tasks: Tasks, around: AroundTasks, now: Date): Sentence[] {
  const isOffice = tasks.review.length + tasks.compile.length > 0;
  const news = logged(around);
  const toDo = ownReturns(tasks, around.own);
  const said = [
    ...toDo,
    ...(toDo.length > 0 ? [] : waits(tasks, around.own, now)),
    ...asked(around),
    ...loose(around, dayOf(now)),
    ...(isOffice ? [] : news),
    ...office(tasks, around),
    ...(isOffice ? news : []),
  ];
  if (said.length > 0) return said;
  if (tasks.year.state === 'published') return [{ says: 'published' }];
  const top = tasks.progress[0];
  return top
    ? [{ says: 'progress', of: top.of, accepted: top.accepted, submitted: top.submitted }]
    : [{ says: 'nothing' }];
}

/** The day until which a return is to be sent in. */
export function dueDay(own: AroundTasks['own'], { unit }: ReturnRow, { due }: Tasks['year']): string {
  return own[unit.code]?.due ?? due;
}

function ownReturns({ fill, returnedNotes, year }: Tasks, own: AroundTasks['own']): Sentence[] {
  const said: Sentence[] = [];
  const returned = fill.filter((row) => row.status === 'returned');
  if (returned.length > 0) {
    const cells = returned.reduce((sum, row) => sum + (returnedNotes[row.unit.code]?.cells.length ?? 0), 0);
    const isWhole = returned.some((row) => (returnedNotes[row.unit.code]?.cells.length ?? 0) >= row.of);
    const count = returned.length;
    said.push(isWhole ? { says: 'reopened', count } : { says: 'returned', count, cells });
  }
  const drafts = fill.filter((row) => row.status === 'draft');
  const count = drafts.length;
  const blank = drafts.reduce((sum, row) => sum + row.of - row.filled, 0);
  const [day = year.due] = drafts.map((row) => dueDay(own, row, year)).sort();
  if (count > 0 && blank === 0) said.push({ says: 'full', count });
  else if (count > 0)
    said.push(
      drafts.some((row) => row.late) ? { says: 'late', count, blank } : { says: 'due', count, blank, day },
    );
  return said;
}

/** Where nothing is asked of oneself: whom one's returns wait for. */
function waits({ sent, year }: Tasks, own: AroundTasks['own'], now: Date): Sentence[] {
  const of = ({ unit }: ReturnRow): OwnStanding | undefined => own[unit.code];
  const submitted = sent.filter((row) => row.status === 'submitted');
  const [first] = submitted;
  const office = first && of(first)?.office;
  if (submitted.length === 1 && first?.submittedAt && office)
    return [{ says: 'waiting', office, days: waitingDays(first.submittedAt, now) }];
  if (submitted.length > 0) return [{ says: 'sent', count: submitted.length }];
  const asking = sent.find((row) => of(row)?.correction);
  if (asking) return [{ says: 'asked', office: of(asking)?.office ?? '' }];
  const unsent = sent.filter((row) => row.status === 'draft').length;
  if (unsent > 0 && year.state === 'preparing') return [{ says: 'notYet', day: year.opens }];
  if (unsent > 0) return [{ says: 'unsent', count: unsent }];
  return sent.length > 0 ? [{ says: 'done', count: sent.length }] : [];
}

function office(tasks: Tasks, around: AroundTasks): Sentence[] {
  const { review, compile } = tasks;
  const { late, tables } = directlyBelow(tasks);
  const said: Sentence[] = [];
  if (review.length > 0) said.push({ says: 'review', count: review.length });
  said.push(...seconds(around));
  if (late.length > 0) said.push({ says: 'lateBelow', count: late.length });
  if (tables.length > 0) said.push({ says: 'tablesOut', count: tables.length });
  return [...said, ...compile.flatMap((task) => table(task, tasks.year.state))];
}

function table(task: Tasks['compile'][number], state: YearState): Sentence[] {
  const {
    area: { name: area },
    row,
    outstanding,
    passedOn,
    stale,
  } = task;
  if (stale) return [{ says: 'tableStale', area }];
  if (row.status === 'submitted') return state === 'published' ? [] : [{ says: 'tableSent', area }];
  if (row.status === 'accepted') return [];
  if (row.status === 'returned') {
    if (!passedOn) return [{ says: 'tableReturned', area }];
    const count = passedOn.units.filter(({ status }) => status !== 'accepted').length;
    return [count > 0 ? { says: 'tablePassedOn', area, count } : { says: 'tableAgain', area }];
  }
  return [
    outstanding.length > 0
      ? { says: 'tableWaits', area, count: outstanding.length }
      : { says: 'tableReady', area },
  ];
}

/** Kinds of work, as far as their button may be the next step. */
export type Next = 'fill' | 'review' | 'corrections' | 'seconds' | 'compile' | 'ends' | 'log' | null;

/** The one kind of work whose button is the next step. */
export function nextStep(
  { fill, review, compile }: Tasks,
  { corrections, approvals, signed, looseEnds, log }: AroundTasks,
): Next {
  if (fill.length > 0) return 'fill';
  if (review.length > 0) return 'review';
  if (corrections.length > 0) return 'corrections';
  if (approvals.length + signed.length > 0) return 'seconds';
  if (compile.some(({ row, stale }) => stale || row.status === 'draft' || row.status === 'returned'))
    return 'compile';
  if (looseEnds) return 'ends';
  return log ? 'log' : null;
}
