import { expect, test } from 'vitest';
import { beside, findUnits } from './find-units';
import { gridTree } from './grid-tree';
import { opened, openRows, toggled } from './lines';
import { rowOf } from './testing';

const school = rowOf('d1', 'department', 'city', [1n]);
const rows = [
  { ...school, unit: { ...school.unit, name: '市教育局' } },
  rowOf('c1', 'county', 'city', [9n]),
  rowOf('c1-1', 'township', 'c1', [9n], 2),
];
const nodes = gridTree(rows, 1);

test('groups start open, areas closed', () =>
  expect(openRows(nodes, { open: [], shut: [] })).toEqual({ departments: true, counties: true, c1: false }));

test('an area is opened, a group shut, by name', () =>
  expect(openRows(nodes, { open: ['c1'], shut: ['departments'] })).toEqual({
    departments: false,
    counties: true,
    c1: true,
  }));

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
