import { expect, test } from 'vitest';
import { editionById } from '@/lib/editions/registry';
import { view as viewOf } from './testing-store';
import { type Before, unchangedCells } from './unchanged-cells';

const edition = editionById('2014');
const returned = { reason: '请核对', cells: ['A1', 'C4'], by: '周建平', at: new Date(0) };
const view = viewOf({ status: 'returned', returned });
const land = { name: '征地', count: 2n };
const before: Before = { cells: { A1: 3n }, topics: [land] };

test.each([
  { why: 'nothing done', sums: { A1: 3n }, list: [land], is: ['A1', 'C4'] },
  { why: 'a cell changed', sums: { A1: 4n }, list: [land], is: ['C4'] },
  { why: 'a topic counted anew', sums: { A1: 3n }, list: [{ ...land, count: 1n }], is: ['A1'] },
  { why: 'blanked is changed too', sums: { A1: null }, list: [], is: [] },
])('$why', ({ sums, list, is }) =>
  expect(unchangedCells(view, before, { edition, form: { sums }, topics: { list } })).toEqual(is),
);

test('what was not returned, or never submitted, has nothing to compare', () => {
  const now = { edition, form: { sums: {} }, topics: { list: [] } };
  expect(unchangedCells({ ...view, status: 'draft' }, before, now)).toEqual([]);
  expect(unchangedCells(view, null, now)).toEqual([]);
});
