import { expect, test } from 'vitest';
import { cellsOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import { blockOf, isInSpan, spanAt } from './block';
import { copiedRows, figuresIn, holdsTotals, type Sheet } from './copied-rows';
import { sortedAfter } from './grid-look';

const specs = cellsOf(editionById('2014'));
const columns = ['A1', 'G'].flatMap((code) => {
  const at = specs.findIndex((spec) => spec.code === code);
  return specs[at] ? [{ spec: specs[at], at }] : [];
});
const valuesOf = (count: bigint | null, money: bigint | null) =>
  specs.map(({ code }) => (code === 'A1' ? count : code === 'G' ? money : null));
const line = (title: string, tone: 'group' | 'unit', values: (bigint | null)[]) => ({
  tone,
  head: { title, expanded: null },
  values,
});
const sheet: Sheet = {
  unitLabel: '单位',
  columns,
  total: { head: { title: '全市合计' }, values: valuesOf(1234567n, 1_500_001n) },
  lines: [
    line('部门小计', 'group', valuesOf(1234567n, 1_500_001n)),
    line('市教育局', 'unit', valuesOf(0n, null)),
  ],
};
const texts = (block: Parameters<typeof copiedRows>[1], labelled = false) =>
  copiedRows(sheet, block, { labelled }).map((row) => row.map(({ text }) => text));

test('what is selected is copied: whole figures without separators, money exact, blank blank', () =>
  expect(texts({ top: 1, bottom: 3, left: 0, right: 2 })).toEqual([
    ['全市合计', '1234567', '1.500001'],
    ['部门小计', '1234567', '1.500001'],
    ['市教育局', '0', ''],
  ]));

test('the units and the indicators come along where they are asked for, and only once', () => {
  const head = ['单位', '一（一） 主动公开政府信息数（条）'];
  expect(texts({ top: 3, bottom: 3, left: 1, right: 1 }, true)).toEqual([head, ['市教育局', '0']]);
  expect(texts({ top: 0, bottom: 1, left: 0, right: 1 }, true)).toEqual([head, ['全市合计', '1234567']]);
});

test('only figures are counted, those of the head and the names are none', () =>
  expect([...figuresIn(sheet, { top: 0, bottom: 3, left: 0, right: 1 })]).toEqual([
    { kind: 'count', value: 1234567n },
    { kind: 'count', value: 1234567n },
    { kind: 'count', value: 0n },
  ]));

test.each([
  { why: 'a subtotal and its unit', top: 2, bottom: 3, is: true },
  { why: 'the total and a subtotal', top: 1, bottom: 2, is: true },
  { why: 'a unit alone', top: 3, bottom: 3, is: false },
  { why: 'the total alone', top: 0, bottom: 1, is: false },
])('adds what is added up already: $why', ({ top, bottom, is }) =>
  expect(holdsTotals(sheet, { top, bottom, left: 1, right: 1 })).toBe(is),
);

test('a block is the same from whichever corner it was drawn', () => {
  const [a, b] = [
    { row: 5, column: 1 },
    { row: 2, column: 3 },
  ];
  const block = blockOf({ from: a, to: b });
  expect(blockOf({ from: b, to: a })).toEqual(block);
  expect([1, 2, 5, 6].map((row) => isInSpan(spanAt(block, row), 3))).toEqual([false, true, true, false]);
  expect([0, 1, 3, 4].map((column) => isInSpan(spanAt(block, 2), column))).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('a head sorts, turns the order, and gives it back', () => {
  const [once, other] = [sortedAfter(null, 'A1'), sortedAfter({ by: 'A1', descending: true }, 'name')];
  expect(once).toEqual({ by: 'A1', descending: true });
  expect(sortedAfter(once, 'A1')).toEqual({ by: 'A1', descending: false });
  expect(sortedAfter(sortedAfter(once, 'A1'), 'A1')).toBeNull();
  expect(other).toEqual({ by: 'name', descending: false });
});
