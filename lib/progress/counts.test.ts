import { expect, test } from 'vitest';
import { countsOf, hasLast, missingOf, mostReported, reporting, unknownOf } from './counts';
import { progressRow } from './testing';

const accepted = { status: 'accepted', opened: true } as const;

test('a draft is either untouched or in progress; overdue counts beside the statuses, and not what is in', () => {
  const rows = [
    progressRow('a', { late: true }),
    progressRow('b', { opened: true }),
    progressRow('c', { status: 'returned', opened: true, late: true }),
    progressRow('d', { status: 'submitted', opened: true, late: true }),
    progressRow('e', accepted),
    progressRow('f', { kind: 'compiled' }),
  ];
  expect(countsOf(rows)).toEqual({
    units: 6,
    in: 2,
    late: 2,
    unopened: 1,
    draft: 2,
    returned: 1,
    submitted: 1,
    accepted: 1,
  });
});

test.each([
  {
    why: 'what is not in, of everything',
    rows: [progressRow('a', { lastYear: [123n] }), progressRow('b', { ...accepted, lastYear: [877n] })],
    is: { part: 123n, total: 1000n, share: 12.3 },
    unknown: 0,
  },
  {
    why: 'a unit without last year is unknown, not 0',
    rows: [
      progressRow('a'),
      progressRow('b', { lastYear: [0n] }),
      progressRow('c', { ...accepted, lastYear: [8n] }),
    ],
    is: { part: 0n, total: 8n, share: 0 },
    unknown: 1,
  },
  {
    why: 'nobody reported anything last year',
    rows: [progressRow('a', { lastYear: [0n] })],
    is: { part: 0n, total: 0n, share: null },
    unknown: 0,
  },
  { why: 'no table of last year at all', rows: [progressRow('a'), progressRow('b')], is: null, unknown: 2 },
])('missing: $why', ({ rows, is, unknown }) => {
  expect(missingOf(rows, 0)).toEqual(is);
  expect(unknownOf(rows)).toBe(unknown);
  expect(hasLast(rows)).toBe(is !== null);
});

test('an area whose units are listed does not report for itself', () => {
  const rows = [progressRow('a', { kind: 'compiled', listed: true }), progressRow('b', { kind: 'compiled' })];
  expect(reporting(rows).map(({ unit }) => unit.code)).toEqual(['b']);
});

test('shares are taken of what most units reported; of the first where as many did', () => {
  const rows = [progressRow('a', { lastYear: [1n, 5n, 0n] }), progressRow('b', { lastYear: [0n, 1n, 9n] })];
  expect(mostReported(rows, [0, 1])).toBe(1);
  expect(mostReported(rows, [0, 2])).toBe(0);
  expect(mostReported([], [2, 1])).toBe(2);
});
