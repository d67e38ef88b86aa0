import { expect, test } from 'vitest';
import { groupsOf, type UnitKind } from './groups';

test.each<{ why: string; kinds: UnitKind[]; is: string[] }>([
  { why: 'no units', kinds: [], is: [] },
  { why: 'a city', kinds: ['county', 'department', 'county'], is: ['departments 1', 'counties 0 2'] },
  { why: 'a county', kinds: ['township', 'department'], is: ['departments 1', 'townships 0'] },
  { why: 'a province', kinds: ['department', 'city', 'city'], is: ['departments 0', 'cities 1 2'] },
  { why: 'the nation', kinds: ['province'], is: ['provinces 0'] },
  {
    why: 'every kind has its group',
    kinds: ['nation', 'province', 'city', 'county', 'department', 'township'],
    is: ['departments 4', 'provinces 0 1', 'cities 2', 'counties 3', 'townships 5'],
  },
])('$why', ({ kinds, is }) => {
  const groups = groupsOf(kinds.map((kind, at) => ({ kind, at })));
  expect(groups.map(({ group, units }) => [group, ...units.map((unit) => unit.at)].join(' '))).toEqual(is);
});
