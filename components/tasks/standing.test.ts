import { expect, test } from 'vitest';
import type { AroundTasks } from '@/lib/queries/task-views';
import { returnRow } from '@/lib/queries/testing-rows';
import type { ReturnRow, Tasks } from '@/lib/queries/views';
import type { Status } from '@/lib/workflow/transitions';
import { type Next, nextStep, type Sentence, standing } from './standing';

const unit = (code: string) => returnRow(code).unit;
const row = (more: Partial<ReturnRow>) => returnRow('a', { filled: 50, ...more });
const none: Tasks = {
  year: {
    year: 2017,
    edition: '2014',
    state: 'open',
    opens: '2018-01-02',
    due: '2018-01-31',
    closes: '2018-03-10',
  },
  fill: [],
  sent: [],
  review: [],
  compile: [],
  returnedNotes: {},
  late: [],
  progress: [],
};
const nothing: AroundTasks = {
  own: {},
  corrections: [],
  approvals: [],
  signed: [],
  questions: [],
  looseEnds: null,
  log: null,
};
const now = new Date('2018-02-06T01:00:00Z');
const own = {
  due: '2018-01-31',
  extended: false,
  office: '测试市',
  accepted: null,
  correction: null,
  since: null,
};
const whole = {
  from: '2018-02-05',
  events: 3,
  people: 2,
  actions: [],
  verified: { subjects: 2, broken: [] },
};
const ends = { withoutClerk: [], withoutRole: [], toOpen: null, closing: null };
const returned = row({ status: 'returned' });
const note = { reason: 'x', cells: ['A1', 'A1b', 'C1_4', 'A2_2'], by: 'y', at: new Date(0) };
const table = { area: unit('city'), row: row({ kind: 'compiled' }), outstanding: [unit('a'), unit('b')] };
const returnedTable = { ...table, row: row({ kind: 'compiled', status: 'returned' }), outstanding: [] };
const passed = (...statuses: Status[]) => ({
  by: '甲',
  at: new Date(0),
  units: statuses.map((status) => ({ unit: unit('a'), kind: 'entered' as const, status })),
});

const area = (code: string, parent: string | null) => ({
  area: { ...unit(code), parent },
  accepted: 0,
  submitted: 0,
  of: 1,
});
const progress = [area('city', null), area('county', 'city')];
const under = (parent: string) => row({ unit: { ...unit('b'), parent } });

test.each([
  { why: 'nobody has anything', tasks: none, is: [{ says: 'nothing' }] },
  {
    why: 'what came back is first, then what is still blank elsewhere',
    tasks: { ...none, fill: [row({ unit: unit('b'), late: true }), returned], returnedNotes: { a: note } },
    is: [
      { says: 'returned', count: 1, cells: 4 },
      { says: 'late', count: 1, blank: 4 },
    ],
  },
  {
    why: 'a reopened return is not told cell by cell',
    tasks: {
      ...none,
      fill: [returned],
      returnedNotes: { a: { ...note, cells: Array.from({ length: returned.of }, (_, at) => `A${at}`) } },
    },
    is: [{ says: 'reopened', count: 1 }],
  },
  {
    why: 'before the due day nobody is late',
    tasks: { ...none, fill: [row({})] },
    is: [{ says: 'due', count: 1, blank: 4, day: '2018-01-31' }],
  },
  {
    why: 'every cell is filled but it is not sent',
    tasks: { ...none, fill: [row({ filled: 54 })] },
    is: [{ says: 'full', count: 1 }],
  },
  {
    why: 'one sent, one accepted: it still waits',
    tasks: { ...none, sent: [row({ status: 'submitted' }), row({ status: 'accepted' })] },
    is: [{ says: 'sent', count: 1 }],
  },
  {
    why: 'all accepted',
    tasks: { ...none, sent: [row({ status: 'accepted' })] },
    is: [{ says: 'done', count: 1 }],
  },
  {
    why: 'a table that came back was passed on, and one of two units is not in again',
    tasks: { ...none, compile: [{ ...returnedTable, passedOn: passed('returned', 'accepted') }] },
    is: [{ says: 'tablePassedOn', area: 'city', count: 1 }],
  },
  {
    why: 'all that it was passed on to are in again',
    tasks: { ...none, compile: [{ ...returnedTable, passedOn: passed('accepted', 'accepted') }] },
    is: [{ says: 'tableAgain', area: 'city' }],
  },
  {
    why: 'an office reviews, waits for its own units and for the tables below, and compiles',
    tasks: {
      ...none,
      review: [row({})],
      late: [row({}), under('county'), row({ kind: 'compiled' })],
      compile: [table],
      progress,
    },
    is: [
      { says: 'review', count: 1 },
      { says: 'lateBelow', count: 1 },
      { says: 'tablesOut', count: 1 },
      { says: 'tableWaits', area: 'city', count: 2 },
    ],
  },
  {
    why: 'all children are in',
    tasks: { ...none, compile: [{ ...table, outstanding: [] }] },
    is: [{ says: 'tableReady', area: 'city' }],
  },
  {
    why: 'a year that is over',
    tasks: { ...none, year: { ...none.year, state: 'published' as const }, progress },
    is: [{ says: 'published' }],
  },
  {
    why: 'the table at the top was sent in, and is published',
    tasks: {
      ...none,
      year: { ...none.year, state: 'published' as const },
      compile: [{ ...table, row: row({ kind: 'compiled', status: 'submitted' }), outstanding: [] }],
    },
    is: [{ says: 'published' }],
  },
  {
    why: 'who only looks on sees how far the city is',
    tasks: { ...none, progress: [{ area: unit('city'), accepted: 30, submitted: 4, of: 41 }] },
    is: [{ says: 'progress', of: 41, accepted: 30, submitted: 4 }],
  },
])('how things stand: $why', ({ tasks, is }) => expect(standing(tasks, nothing, now)).toEqual(is));

test.each([
  {
    why: 'own figures before other people’s',
    tasks: { ...none, fill: [row({})], review: [row({})] },
    is: 'fill',
  },
  { why: 'checking before adding up', tasks: { ...none, review: [row({})], compile: [table] }, is: 'review' },
  {
    why: 'a table that was sent in needs nothing',
    tasks: { ...none, compile: [{ ...table, row: row({ status: 'submitted' }) }] },
    is: null,
  },
])('the next step: $why', ({ tasks, is }) => expect(nextStep(tasks, nothing)).toBe(is));

const submitted = row({ status: 'submitted', submittedAt: new Date('2018-02-03T01:00:00Z') });
const unit1 = unit('b');

const signedTable = {
  area: unit('city'),
  version: 1,
  waitsFor: 'signature' as const,
  by: 'y',
  at: now,
};

type Told = { why: string; tasks: Tasks; around: AroundTasks };

test.each<Told & { is: Sentence[] }>([
  {
    why: 'who has sent in is told for whom it waits, and how long',
    tasks: { ...none, sent: [submitted] },
    around: { ...nothing, own: { a: own } },
    is: [{ says: 'waiting', office: '测试市', days: 3 }],
  },
  {
    why: 'at the top nobody reviews',
    tasks: { ...none, sent: [submitted] },
    around: { ...nothing, own: { a: { ...own, office: null } } },
    is: [{ says: 'sent', count: 1 }],
  },
  {
    why: 'who asked for a correction waits for the answer',
    tasks: { ...none, sent: [row({ status: 'accepted' })] },
    around: { ...nothing, own: { a: { ...own, correction: { reason: 'x', at: now } } } },
    is: [{ says: 'asked', office: '测试市' }],
  },
  {
    why: 'the first due day of several, extensions counted',
    tasks: { ...none, fill: [row({}), row({ unit: unit1 })] },
    around: { ...nothing, own: { a: { ...own, due: '2018-02-20' }, b: { ...own, due: '2018-02-10' } } },
    is: [{ says: 'due', count: 2, blank: 8, day: '2018-02-10' }],
  },
  {
    why: 'a year that is not open yet',
    tasks: { ...none, year: { ...none.year, state: 'preparing' as const }, sent: [row({})] },
    around: nothing,
    is: [{ says: 'notYet', day: '2018-01-02' }],
  },
  {
    why: 'a year that was closed over a draft',
    tasks: { ...none, year: { ...none.year, state: 'closed' as const }, sent: [row({})] },
    around: nothing,
    is: [{ says: 'unsent', count: 1 }],
  },
  {
    why: 'questions to a clerk are told beside the figures, and what one waits for is not',
    tasks: { ...none, fill: [row({ filled: 54 })], sent: [submitted] },
    around: { ...nothing, questions: [{ unit: unit1, count: 2, ours: false, at: now }] },
    is: [
      { says: 'full', count: 1 },
      { says: 'questions', count: 2 },
    ],
  },
  {
    why: 'an office is asked for corrections and gets answers',
    tasks: { ...none, review: [row({})] },
    around: {
      ...nothing,
      corrections: [{ unit: unit1, reason: 'x', by: 'y', at: now }],
      questions: [{ unit: unit1, count: 1, ours: true, at: now }],
    },
    is: [
      { says: 'corrections', count: 1 },
      { says: 'answered', count: 1 },
      { says: 'review', count: 1 },
    ],
  },
  {
    why: 'what waits for a second person, after what waits for a review',
    tasks: { ...none, review: [row({})] },
    around: {
      ...nothing,
      corrections: [{ unit: unit1, reason: 'x', by: 'y', at: now }],
      approvals: [
        { area: unit1, count: 2, since: now },
        { area: unit('city'), count: 1, since: now },
      ],
      signed: [signedTable],
    },
    is: [
      { says: 'corrections', count: 1 },
      { says: 'review', count: 1 },
      { says: 'toSign', area: 'city' },
      { says: 'approvals', count: 3 },
    ],
  },
  {
    why: 'a table that two have signed',
    tasks: none,
    around: { ...nothing, signed: [{ ...signedTable, waitsFor: 'publication' }] },
    is: [{ says: 'toPublish', area: 'city' }],
  },
  {
    why: 'an administrator opens and closes years and gives roles, before who is late',
    tasks: { ...none, late: [under('city')], progress },
    around: {
      ...nothing,
      looseEnds: {
        withoutClerk: [unit1],
        withoutRole: [{ name: 'x', username: 'x' }],
        toOpen: 2018,
        closing: { year: 2017, closes: '2018-02-05', out: 3 },
      },
    },
    is: [
      { says: 'toOpen', year: '2018' },
      { says: 'closingOver', year: '2017', day: '2018-02-05' },
      { says: 'withoutClerk', count: 1 },
      { says: 'withoutRole', count: 1 },
      { says: 'lateBelow', count: 1 },
    ],
  },
  {
    why: 'on its last day a year is not past it',
    tasks: none,
    around: { ...nothing, looseEnds: { ...ends, closing: { year: 2017, closes: '2018-02-06', out: 0 } } },
    is: [{ says: 'closing', year: '2017', day: '2018-02-06' }],
  },
  {
    why: 'a broken chain is the first thing that an auditor is told',
    tasks: { ...none, late: [under('city')], progress },
    around: {
      ...nothing,
      log: { ...whole, verified: { subjects: 2, broken: [{ subject: 'units', seq: 2 }] } },
    },
    is: [
      { says: 'logBroken', count: 1 },
      { says: 'logSince', count: 3 },
      { says: 'lateBelow', count: 1 },
    ],
  },
])('whom somebody waits for, and what is asked: $why', ({ tasks, around, is }) =>
  expect(standing(tasks, around, now)).toEqual(is),
);

test.each<Told & { is: Next }>([
  {
    why: 'a correction before a table',
    tasks: { ...none, compile: [table] },
    around: { ...nothing, corrections: [{ unit: unit1, reason: '', by: '', at: now }] },
    is: 'corrections',
  },
  {
    why: 'a second signature before a table of one’s own',
    tasks: { ...none, compile: [table] },
    around: { ...nothing, signed: [signedTable] },
    is: 'seconds',
  },
  {
    why: 'a ledger that waits',
    tasks: none,
    around: { ...nothing, approvals: [{ area: unit1, count: 1, since: now }] },
    is: 'seconds',
  },
  { why: 'an administrator’s', tasks: none, around: { ...nothing, looseEnds: ends, log: whole }, is: 'ends' },
  { why: 'an auditor’s', tasks: none, around: { ...nothing, log: whole }, is: 'log' },
])('the next step beside the returns: $why', ({ tasks, around, is }) =>
  expect(nextStep(tasks, around)).toBe(is),
);
