import { expect, test } from 'vitest';
import { editionById } from '@/lib/editions/registry';
import type { Grid } from '@/lib/queries/opened-views';
import { asksAll, nothingYet, wantedAreas, withAnswer, withBelow } from './grid-below';
import { plainGridLook } from './grid-look';
import { rowOf } from './testing';

const city = rowOf('city', 'city', 'nation', []).unit;
const rows = [
  rowOf('d1', 'department', 'city', [1n]),
  rowOf('c1', 'county', 'city', [9n]),
  rowOf('c2', 'county', 'city', [5n]),
];
const below = [rowOf('c2-1', 'township', 'c2', [2n], 2), rowOf('c2-2', 'township', 'c2', [3n], 2)];
const grid: Grid = {
  year: { year: 2017, edition: '2014', state: 'open', opens: '', due: '', closes: '' },
  edition: editionById('2014').id,
  area: city,
  basis: 'accepted',
  cells: {},
  lastYear: null,
  adjustments: [],
  rows,
  closed: ['c1', 'c2'],
};

test('what was read since stands under its area, and the area is closed no more', () => {
  const whole = withBelow(grid, new Map([['c2', below]]));
  expect(whole.rows.map(({ unit }) => unit.code)).toEqual(['d1', 'c1', 'c2', 'c2-1', 'c2-2']);
  expect(whole.closed).toEqual(['c1']);
});

test('an area that turned out to have no units is closed no more either', () => {
  expect(withBelow(grid, new Map([['c1', []]]))).toEqual({ ...grid, closed: ['c2'] });
});

test('nothing read is the very same grid', () => expect(withBelow(grid, new Map())).toBe(grid));

test.each([
  { why: 'the first page', change: {}, is: false },
  {
    why: 'an order is that of the rows that are open',
    change: { sort: { by: 'A1', descending: true } },
    is: false,
  },
  { why: 'a group hides whole rows of the first level', change: { only: ['counties'] }, is: false },
  { why: 'a status', change: { status: ['draft' as const] }, is: true },
  { why: 'findings', change: { told: true }, is: true },
  { why: 'a figure', change: { where: [{ cell: 'A1', test: 'blank' as const, value: null }] }, is: true },
  { why: 'empty rows', change: { hideRows: true }, is: true },
  { why: 'empty columns', change: { hideColumns: true }, is: true },
])('asks for every unit below: $why', ({ change, is }) =>
  expect(asksAll({ ...plainGridLook, ...change })).toBe(is),
);

test('wanted are the opened areas that are not there yet, or all of these', () => {
  const look = { ...plainGridLook, open: ['c2', 'c3', 'd1'] };
  expect(wantedAreas(grid, look, false)).toEqual(['c2']);
  expect(wantedAreas(grid, look, true)).toEqual(['c1', 'c2']);
});

test('answers add up until every area is read, an area without units among them; a failure loses nothing', () => {
  const one = withAnswer(nothingYet, ['c2'], { rows: below, told: ['c2-1'] });
  const failed = withAnswer(one, ['c1'], null);
  expect(failed).toEqual({ ...one, isFailed: true });
  const all = withAnswer(failed, ['c1'], { rows: [], told: [] });
  expect(all).toMatchObject({ told: ['c2-1'], isFailed: false });
  expect(withBelow(grid, all.areas)).toMatchObject({ closed: [] });
  expect(withBelow(grid, all.areas).rows).toHaveLength(5);
});
