import { expect, test } from 'vitest';
import type { RollupPart } from '@/lib/queries/opened-views';
import { opensFurther, partsBySize, percentOf, printPercent } from './parts';

function part(code: string, value: bigint | null): RollupPart {
  const unit = { code, name: code, kind: 'department' as const, parent: null, path: [code] };
  return {
    unit,
    kind: 'entered',
    value,
    status: 'accepted',
    version: 1,
    by: null,
    at: null,
    source: 'version',
    omitted: null,
    share: null,
  };
}

test('the largest comes first and has the full bar; zero and missing are told apart', () => {
  const parts = partsBySize([part('a', 5n), part('b', null), part('c', 20n), part('d', 0n)]);
  expect(parts.counted.map(({ part: { unit }, bar }) => [unit.code, bar])).toEqual([
    ['c', 100],
    ['a', 25],
  ]);
  expect(parts.zeros.map(({ unit }) => unit.code)).toEqual(['d']);
  expect(parts.missing.map(({ unit }) => unit.code)).toEqual(['b']);
});

test.each([
  { why: 'a rise', change: 11206n, before: 81366n, is: '13.8%' },
  { why: 'a fall has no sign of its own', change: -1n, before: 8n, is: '12.5%' },
  { why: 'half is rounded up', change: 1n, before: 2000n, is: '0.1%' },
  { why: 'nothing before, nothing to compare with', change: 3n, before: 0n, is: null },
])('percent: $why', ({ change, before, is }) => expect(percentOf(change, before)).toBe(is));

test.each([
  { why: 'a rise has its sign', now: 9n, before: 8n, is: '+12.5%' },
  { why: 'a fall has a true minus', now: 7n, before: 8n, is: '−12.5%' },
  { why: 'a last year of 0 gives no percentage', now: 7n, before: 0n, is: '' },
  { why: 'last year is unknown, or was on another form', now: 7n, before: null, is: '' },
  { why: 'nobody is in yet', now: null, before: 7n, is: '' },
])('printed percent: $why', ({ now, before, is }) => expect(printPercent(now, before)).toBe(is));

test.each([
  { why: 'a frozen table of an area', kind: 'compiled', source: 'version', is: true },
  { why: 'an area that is added up from below', kind: 'compiled', source: 'below', is: true },
  { why: 'an area that adds nothing', kind: 'compiled', source: 'none', is: false },
  { why: 'a unit’s own table', kind: 'entered', source: 'version', is: false },
] as const)('opens further: $why', ({ kind, source, is }) => expect(opensFurther({ kind, source })).toBe(is));
