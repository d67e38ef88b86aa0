import { expect, test } from 'vitest';
import type { AroundTasks } from '@/lib/queries/task-views';
import type { Tasks } from '@/lib/queries/views';
import { type Next, nextStep, type Sentence, standing } from './standing';
import { none, nothing, now, progress, row, table, under, unit } from './testing-tasks';

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
