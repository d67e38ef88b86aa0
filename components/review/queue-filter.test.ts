import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formats } from '@/lib/i18n/format';
import type { QueueRow } from '@/lib/queries/queue-view';
import { returnRow } from '@/lib/queries/testing-rows';
import {
  filtered,
  filterFrom,
  founds,
  isFiltering,
  mayBeMarked,
  neighbours,
  noFilter,
  orders,
  type QueueFilter,
  searchOf,
} from './queue-filter';

const row = (code: string, name: string, but: Partial<QueueRow> = {}): QueueRow => ({
  ...returnRow(code, { status: 'submitted', version: 1, findings: { error: 0, warning: 0, hint: 0 } }),
  unit: { code, name, kind: 'department', parent: 'city', path: ['city', code] },
  changed: null,
  unexplained: 0,
  mayAccept: true,
  ...but,
});

const rows = [
  row('640200-01', '市公安局', { submittedAt: new Date(1), findings: { error: 0, warning: 1, hint: 0 } }),
  row('640200-02', '市统计局', { submittedAt: new Date(2), version: 2, changed: 3, late: true }),
  row('640202', '大武口区', {
    submittedAt: new Date(3),
    unit: { code: '640202', name: '大武口区', kind: 'county', parent: 'city', path: ['city', '640202'] },
    findings: { error: 1, warning: 1, hint: 0 },
    unexplained: 1,
    version: 3,
    changed: 8,
  }),
];
const { compare } = formats('zh-CN');
const codes = (filter: Partial<QueueFilter>) =>
  filtered(rows, { ...noFilter, ...filter }, compare).map(({ unit }) => unit.code);

test.each<{ why: string; filter: Partial<QueueFilter>; is: string[] }>([
  { why: 'nothing asked: longest wait first', filter: {}, is: ['640200-01', '640200-02', '640202'] },
  { why: 'a part of the name', filter: { text: '统计' }, is: ['640200-02'] },
  {
    why: 'a code, typed in full width, with a space',
    filter: { text: '６４０２００ -０１' },
    is: ['640200-01'],
  },
  { why: 'a kind', filter: { kind: 'county' }, is: ['640202'] },
  { why: 'an area that none is in', filter: { area: 'elsewhere' }, is: [] },
  { why: 'with findings', filter: { found: 'with' }, is: ['640200-01', '640202'] },
  { why: 'without findings', filter: { found: 'without' }, is: ['640200-02'] },
  { why: 'all explained', filter: { found: 'explained' }, is: ['640200-01'] },
  { why: 'something not explained', filter: { found: 'unexplained' }, is: ['640202'] },
  { why: 'sent again', filter: { again: true }, is: ['640200-02', '640202'] },
  { why: 'late', filter: { late: true }, is: ['640200-02'] },
  { why: 'both must hold', filter: { late: true, kind: 'county' }, is: [] },
  { why: 'by name, in pinyin', filter: { order: 'unit' }, is: ['640202', '640200-01', '640200-02'] },
  { why: 'most changes first', filter: { order: 'changed' }, is: ['640202', '640200-02', '640200-01'] },
  { why: 'most findings first', filter: { order: 'findings' }, is: ['640202', '640200-01', '640200-02'] },
  { why: 'reversed', filter: { isReversed: true }, is: ['640202', '640200-02', '640200-01'] },
])('queue: $why', ({ filter, is }) => expect(codes(filter)).toEqual(is));

const filter: fc.Arbitrary<QueueFilter> = fc.record({
  text: fc.string({ unit: 'grapheme' }),
  area: fc.constantFrom(null, '640200', '640202'),
  kind: fc.constantFrom(null, 'county', 'department', 'township'),
  found: fc.constantFrom(null, ...founds),
  again: fc.boolean(),
  late: fc.boolean(),
  order: fc.constantFrom(...orders),
  isReversed: fc.boolean(),
});

test('an address that is sent to somebody shows the same queue', () =>
  fc.assert(
    fc.property(filter, (drawn) => {
      expect(filterFrom(new URLSearchParams(searchOf(drawn)))).toEqual(drawn);
    }),
  ));

describe('the address', () => {
  test('is bare while nothing is filtered', () => expect(searchOf(noFilter)).toBe(''));
  test('keeps what else stands in it', () =>
    expect(searchOf({ ...noFilter, late: true }, { status: 'draft', gone: null })).toBe(
      '?late=1&status=draft',
    ));
  test.each(['?kind=planet&found=maybe&sort=-colour&again=yes', '?sort=', '?q=&area='])(
    'with %s filters nothing',
    (search) => expect(filterFrom(new URLSearchParams(search))).toEqual(noFilter),
  );
  test('an order leaves nothing out', () => {
    expect(isFiltering({ ...noFilter, order: 'unit', isReversed: true })).toBe(false);
    expect(isFiltering({ ...noFilter, late: true })).toBe(true);
  });
});

test.each([
  { why: 'explained warnings', but: { findings: { error: 0, warning: 2, hint: 1 } }, is: true },
  { why: 'something not explained', but: { unexplained: 1 }, is: false },
  { why: 'an error, explained or not', but: { findings: { error: 1, warning: 0, hint: 0 } }, is: false },
  { why: 'one’s own submission', but: { mayAccept: false }, is: false },
])('to be accepted with others, $why: $is', ({ but, is }) =>
  expect(mayBeMarked(row('x', 'x', but))).toBe(is),
);

test.each([
  { unit: '640200-01', is: [null, '640200-02', 1] },
  { unit: '640200-02', is: ['640200-01', '640202', 2] },
  { unit: '640202', is: ['640200-02', null, 3] },
  { unit: 'accepted meanwhile', is: [null, '640200-01', 0] },
])('beside $unit', ({ unit, is }) => {
  const { previous, next, place } = neighbours(rows, unit);
  expect([previous?.unit.code ?? null, next?.unit.code ?? null, place]).toEqual(is);
});
