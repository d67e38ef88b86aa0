import { expect, test } from 'vitest';
import { beside, findUnits } from './find-units';
import { gridTree } from './grid-tree';
import { linesOf, opened, toggled } from './lines';
import { rowOf } from './testing';

const school = rowOf('d1', 'department', 'city', [1n]);
const rows = [
  { ...school, unit: { ...school.unit, name: '市教育局' } },
  rowOf('c1', 'county', 'city', [9n]),
  rowOf('c1-1', 'township', 'c1', [9n], 2),
];
const nodes = gridTree(rows, 1);
const shown = (look: { open: string[]; shut: string[] }) =>
  linesOf(nodes, look).map(({ node, level }) => `${level} ${node.id}`);

test('groups start open, areas closed', () =>
  expect(shown({ open: [], shut: [] })).toEqual(['1 departments', '2 d1', '1 counties', '2 c1']));

test('an opened area shows its own units; a shut group none', () =>
  expect(shown({ open: ['c1'], shut: ['departments'] })).toEqual([
    '1 departments',
    '1 counties',
    '2 c1',
    '3 c1-1',
  ]));

test('opening and closing lead back', () => {
  const before = { open: [], shut: [] };
  for (const node of nodes) expect(toggled(node, toggled(node, before))).toEqual(before);
});

test('what stands above a unit opens for it', () =>
  expect(opened(nodes, 'c1-1', { open: [], shut: ['counties', 'departments'] })).toEqual({
    open: ['c1'],
    shut: ['departments'],
  }));

test.each([
  { text: '教育', is: ['d1'] },
  { text: 'jyj', is: ['d1'] },
  { text: 'Ｃ1', is: ['c1', 'c1-1'] },
  { text: 'j', is: [] },
  { text: ' ', is: [] },
])('finds "$text"', ({ text, is }) => expect(findUnits(nodes, text)).toEqual(is));

test.each([
  { why: 'the next', current: 'a', step: 1 as const, is: 'b' },
  { why: 'round the end', current: 'c', step: 1 as const, is: 'a' },
  { why: 'round the front', current: 'a', step: -1 as const, is: 'c' },
  { why: 'from nowhere', current: null, step: 1 as const, is: 'a' },
])('goes to $why', ({ current, step, is }) => expect(beside(['a', 'b', 'c'], current, step)).toBe(is));
