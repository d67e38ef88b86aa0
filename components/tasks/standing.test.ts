import { expect, test } from 'vitest';
import type { Status } from '@/lib/workflow/transitions';
import { nextStep, standing } from './standing';
import { none, nothing, now, progress, row, table, under, unit } from './testing-tasks';

const returned = row({ status: 'returned' });
const note = { reason: 'x', cells: ['A1', 'A1b', 'C1_4', 'A2_2'], by: 'y', at: new Date(0) };
const returnedTable = { ...table, row: row({ kind: 'compiled', status: 'returned' }), outstanding: [] };
const passed = (...statuses: Status[]) => ({
  by: '甲',
  at: new Date(0),
  units: statuses.map((status) => ({ unit: unit('a'), kind: 'entered' as const, status })),
});

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
