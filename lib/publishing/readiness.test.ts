import { expect, test } from 'vitest';
import { checklist, type Facts, firstUnmet, type Requirement, requirements } from './readiness';

const ready: Facts = {
  yearState: 'closed',
  status: 'submitted',
  missing: [],
  correcting: [],
  stale: [],
  version: { errors: 0, unexplained: 0, unapproved: 0 },
  signed: ['compiler', 'checker'],
};
const clean = { errors: 0, unexplained: 0, unapproved: 0 };
const town = { code: 'town-1', name: '东镇' };

test('a table with everything in order can be published', () => {
  const checks = checklist(ready);
  expect(checks.map(({ requirement }) => requirement)).toEqual([...requirements]);
  expect(checks.every(({ state }) => state === 'met')).toBe(true);
  expect(firstUnmet(checks)).toBeNull();
});

test.each<{ why: string; but: Partial<Facts>; unmet: Requirement; count?: number }>([
  { why: 'units are not in', but: { missing: [town, town] }, unmet: 'accepted', count: 2 },
  { why: 'a unit corrects its return', but: { correcting: [town] }, unmet: 'uncorrected' },
  { why: 'the year still collects', but: { yearState: 'open' }, unmet: 'closed' },
  { why: 'it is published already', but: { yearState: 'published' }, unmet: 'closed' },
  { why: 'other versions count now', but: { stale: [town] }, unmet: 'fresh' },
  { why: 'errors stand', but: { version: { ...clean, errors: 3 } }, unmet: 'noErrors', count: 3 },
  { why: 'a warning stands', but: { version: { ...clean, unexplained: 1 } }, unmet: 'explained' },
  { why: 'ledger rows are open', but: { version: { ...clean, unapproved: 2 } }, unmet: 'approved', count: 2 },
  { why: 'nobody checked it', but: { signed: ['compiler'] }, unmet: 'checkerSigned' },
])('$why: that is the one thing in the way', ({ but, unmet, count = 1 }) => {
  const checks = checklist({ ...ready, ...but });
  const open = checks.filter(({ state }) => state !== 'met');
  expect(open.map((each) => [each.requirement, each.state, each.count])).toEqual([[unmet, 'unmet', count]]);
  expect(firstUnmet(checks)).toBe(open[0]);
});

test('without a submitted version, what is about it cannot be told yet', () => {
  const checks = checklist({ ...ready, version: null, signed: [] });
  const of = (state: string) =>
    checks.filter((each) => each.state === state).map(({ requirement }) => requirement);
  expect(of('unmet')).toEqual(['submitted']);
  expect(of('waiting')).toEqual([
    'fresh',
    'noErrors',
    'explained',
    'approved',
    'compilerSigned',
    'checkerSigned',
  ]);
});
