import { expect, test } from 'vitest';
import { arranged, countUnits } from './arrange';
import type { Standing } from './grid-look';
import { type GridNode, gridTree } from './grid-tree';
import { matcher } from './match';
import { rowOf } from './testing';

const named = (code: string, name: string, values: (bigint | null)[]) => {
  const row = rowOf(code, 'department', 'city', values);
  return { ...row, unit: { ...row.unit, name } };
};
const rows = [
  named('d1', '统计局', [null, 1n]),
  named('d2', '财政局', [5n, 0n]),
  { ...named('d3', '教育局', [0n, null]), status: 'draft' as const },
  rowOf('c1', 'county', 'city', [9n, 0n]),
  rowOf('c1-1', 'township', 'c1', [2n, null], 2),
  rowOf('c1-2', 'township', 'c1', [7n, 0n], 2),
];
const nodes = gridTree(rows, 2);
const how = {
  sort: null,
  placeOf: (code: string) => ({ A: 0, B: 1 })[code],
  standingOf: ({ row }: { row: { status: Standing } }) => row.status,
  matches: null,
  only: [],
};
const asked = {
  status: [],
  told: false,
  hideRows: false,
  comparisons: [],
  shown: [0, 1],
  standingOf: how.standingOf,
  toldUnits: new Set(['d2']),
};
const idsOf = (list: readonly GridNode[]): string[] =>
  list.flatMap((node) => [...(node.kind === 'group' ? [] : [node.id]), ...idsOf(node.children)]);

test.each([
  { why: 'nothing asked', sort: null, is: ['d1', 'd2', 'd3', 'c1', 'c1-1', 'c1-2'] },
  {
    why: 'the largest first, blank last',
    sort: { by: 'A', descending: true },
    is: ['d2', 'd3', 'd1', 'c1', 'c1-2', 'c1-1'],
  },
  {
    why: 'the smallest first, blank still last',
    sort: { by: 'A', descending: false },
    is: ['d3', 'd2', 'd1', 'c1', 'c1-1', 'c1-2'],
  },
  {
    why: 'names by pinyin',
    sort: { by: 'name', descending: false },
    is: ['d2', 'd3', 'd1', 'c1', 'c1-1', 'c1-2'],
  },
  {
    why: 'status by how far it is',
    sort: { by: 'status', descending: false },
    is: ['d3', 'd1', 'd2', 'c1', 'c1-1', 'c1-2'],
  },
  {
    why: 'a column that is not there',
    sort: { by: 'Z', descending: true },
    is: ['d1', 'd2', 'd3', 'c1', 'c1-1', 'c1-2'],
  },
])('sorted: $why', ({ sort, is }) => expect(idsOf(arranged(nodes, { ...how, sort }))).toEqual(is));

test.each([
  { why: 'a status', change: { status: ['draft' as const] }, is: ['d3'] },
  { why: 'findings', change: { told: true }, is: ['d2'] },
  {
    why: 'at least 5, and the area above what matches',
    change: { comparisons: [{ at: 0, test: 'ge' as const, value: 5n }] },
    is: ['d2', 'c1', 'c1-2'],
  },
  {
    why: 'at most 0 is no blank',
    change: { comparisons: [{ at: 0, test: 'le' as const, value: 0n }] },
    is: ['d3'],
  },
  {
    why: 'blank is no zero',
    change: { comparisons: [{ at: 1, test: 'blank' as const, value: null }] },
    is: ['d3', 'c1', 'c1-1'],
  },
  {
    why: 'a value here',
    change: {
      comparisons: [
        { at: 1, test: 'filled' as const, value: null },
        { at: 0, test: 'eq' as const, value: 5n },
      ],
    },
    is: ['d2'],
  },
  { why: 'zero or blank all over', change: { hideRows: true }, is: ['d1', 'd2', 'c1', 'c1-1', 'c1-2'] },
  {
    why: 'zero or blank in the columns on screen',
    change: { hideRows: true, shown: [1] },
    is: ['d1'],
  },
])('filtered: $why', ({ change, is }) =>
  expect(idsOf(arranged(nodes, { ...how, matches: matcher({ ...asked, ...change }) }))).toEqual(is),
);

test('a filter hides rows and changes no subtotal', () => {
  const [group] = arranged(nodes, { ...how, matches: matcher({ ...asked, status: ['draft'] }) });
  expect(group).toMatchObject({ values: [5n, 1n], of: 3 });
  expect(countUnits([group].flatMap((each) => each ?? []))).toBe(1);
});

test('only one group', () =>
  expect(idsOf(arranged(nodes, { ...how, only: ['departments'] }))).toEqual(['d1', 'd2', 'd3']));
