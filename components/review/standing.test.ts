import { expect, test } from 'vitest';
import { returnRow } from '@/lib/queries/testing-rows';
import type { ReturnRow } from '@/lib/queries/views';
import { countStandings, others, standingFrom } from './standing';

const rows = [
  returnRow('accepted late', { status: 'accepted', late: true }),
  returnRow('draft', {}),
  returnRow('unopened late', { opened: false, late: true }),
  returnRow('new', { status: 'submitted', submittedAt: new Date(2) }),
  returnRow('old', { status: 'submitted', submittedAt: new Date(1), late: true }),
  returnRow('returned', { status: 'returned' }),
];
const codes = (some: readonly ReturnRow[]) => some.map(({ unit }) => unit.code);

test('without a filter the overdue come first and the accepted last', () => {
  expect(codes(others(rows, null))).toEqual(['unopened late', 'draft', 'returned', 'accepted late']);
});

test.each([
  { why: 'late is about what is still missing', standing: 'late', is: ['unopened late'] },
  { why: 'a draft that was opened', standing: 'draft', is: ['draft'] },
  { why: 'a draft that was not', standing: 'unopened', is: ['unopened late'] },
] as const)('filter: $why', ({ standing, is }) => expect(codes(others(rows, standing))).toEqual(is));

test('the counts beside the filters are those of the filtered lists', () => {
  expect(countStandings(rows)).toEqual({ unopened: 1, draft: 1, returned: 1, accepted: 1, late: 1 });
});

test.each([
  { why: 'a known word', text: 'late', is: 'late' },
  { why: 'an unknown word filters nothing', text: 'gone', is: null },
  { why: 'a repeated parameter filters nothing', text: ['late', 'draft'], is: null },
  { why: 'none', text: undefined, is: null },
])('address: $why', ({ text, is }) => expect(standingFrom(text)).toBe(is));
