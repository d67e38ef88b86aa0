import type { Tasks } from '@/lib/queries/views';
import { directlyBelow } from './directly-below';

type Area = { area: string };

/** One sentence about how things stand; its text is `tasks.standing.<says>`. */
export type Sentence =
  | { says: 'returned'; count: number; cells: number }
  | { says: 'reopened'; count: number }
  | { says: 'late' | 'due'; count: number; blank: number }
  | { says: 'full'; count: number }
  | { says: 'sent'; count: number }
  | { says: 'done'; count: number }
  | { says: 'review'; count: number }
  | { says: 'lateBelow' | 'tablesOut'; count: number }
  | ({ says: 'tableWaits'; count: number } & Area)
  | ({ says: 'tableReturned' | 'tableAgain' } & Area)
  | ({ says: 'tablePassedOn'; count: number } & Area)
  | ({ says: 'tableReady' } & Area)
  | ({ says: 'tableSent' } & Area)
  | { says: 'progress'; of: number; accepted: number; submitted: number }
  | { says: 'published' }
  | { says: 'nothing' };

/** How things stand for somebody, most pressing first; never empty. */
export function standing(tasks: Tasks): Sentence[] {
  const said = [...ownReturns(tasks), ...office(tasks)];
  if (said.length > 0) return said;
  if (tasks.year.state === 'published') return [{ says: 'published' }];
  const top = tasks.progress[0];
  return top
    ? [{ says: 'progress', of: top.of, accepted: top.accepted, submitted: top.submitted }]
    : [{ says: 'nothing' }];
}

function ownReturns({ fill, sent, returnedNotes }: Tasks): Sentence[] {
  const said: Sentence[] = [];
  const returned = fill.filter((row) => row.status === 'returned');
  if (returned.length > 0) {
    const cells = returned.reduce((sum, row) => sum + (returnedNotes[row.unit.code]?.cells.length ?? 0), 0);
    const isWhole = returned.some((row) => (returnedNotes[row.unit.code]?.cells.length ?? 0) >= row.of);
    const count = returned.length;
    said.push(isWhole ? { says: 'reopened', count } : { says: 'returned', count, cells });
  }
  const drafts = fill.filter((row) => row.status === 'draft');
  const blank = drafts.reduce((sum, row) => sum + row.of - row.filled, 0);
  if (drafts.length > 0 && blank === 0) said.push({ says: 'full', count: drafts.length });
  else if (drafts.length > 0)
    said.push({ says: drafts.some((row) => row.late) ? 'late' : 'due', count: drafts.length, blank });
  if (said.length > 0 || sent.length === 0) return said;
  const waiting = sent.filter((row) => row.status === 'submitted').length;
  return [waiting > 0 ? { says: 'sent', count: waiting } : { says: 'done', count: sent.length }];
}

function office(tasks: Tasks): Sentence[] {
  const { review, compile } = tasks;
  const { late, tables } = directlyBelow(tasks);
  const said: Sentence[] = [];
  if (review.length > 0) said.push({ says: 'review', count: review.length });
  if (late.length > 0) said.push({ says: 'lateBelow', count: late.length });
  if (tables.length > 0) said.push({ says: 'tablesOut', count: tables.length });
  return [...said, ...compile.flatMap(table)];
}

function table({ area: { name: area }, row, outstanding, passedOn }: Tasks['compile'][number]): Sentence[] {
  if (row.status === 'submitted') return [{ says: 'tableSent', area }];
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

/** The one kind of work whose button is the next step. */
export function nextStep({ fill, review, compile }: Tasks): 'fill' | 'review' | 'compile' | null {
  if (fill.length > 0) return 'fill';
  if (review.length > 0) return 'review';
  return compile.some(({ row }) => row.status === 'draft' || row.status === 'returned') ? 'compile' : null;
}
