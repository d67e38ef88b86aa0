import { expect, test } from 'vitest';
import { roles } from '@/lib/access/roles';
import { groupsOf, type UnitKind } from '@/lib/rollup/groups';
import { scanSteps } from '@/lib/workflow/scans';
import { actions, transitions } from '@/lib/workflow/transitions';
import { yearSteps } from '@/lib/workflow/year-steps';
import en from './messages/en/status.json';
import zh from './messages/zh-CN/status.json';

const unitKinds: UnitKind[] = ['nation', 'province', 'city', 'county', 'department', 'township'];
const groups = groupsOf(unitKinds.map((kind) => ({ kind }))).map(({ group }) => group);
const statuses = [...new Set(Object.values(transitions).flatMap(({ from }) => from))];

test.each([
  { locale: 'zh-CN', words: zh },
  { locale: 'en', words: en },
])('$locale has a word for whatever the tables name', ({ words }) => {
  expect(Object.keys(words)).toEqual(expect.arrayContaining(statuses));
  expect(Object.keys(words.area).sort()).toEqual([...statuses].sort());
  expect(Object.keys(words.action).sort()).toEqual(
    [...actions, ...Object.keys(scanSteps), ...Object.keys(yearSteps), 'signOff'].sort(),
  );
  expect(Object.keys(words.severity).sort()).toEqual(['error', 'hint', 'warning']);
  expect(Object.keys(words.role).sort()).toEqual(Object.keys(roles).sort());
  expect(Object.keys(words.unitKind).sort()).toEqual([...unitKinds].sort());
  expect(Object.keys(words.group).sort()).toEqual([...groups].sort());
});

test('no two statuses of a return share a word', () => {
  for (const words of [zh, en]) {
    const all = [words.unopened, words.draft, words.submitted, words.returned, words.accepted, words.late];
    expect(new Set(all).size).toBe(all.length);
  }
});
