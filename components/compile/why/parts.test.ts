import { expect, test } from 'vitest';
import type { RollupPart } from '@/lib/queries/opened-views';
import { opensFurther, partsBySize } from './parts';

function part(code: string, value: bigint | null): RollupPart {
  const unit = { code, name: code, kind: 'department' as const, parent: null, path: [code] };
  return {
    unit,
    kind: 'entered',
    value,
    status: 'accepted',
    opened: true,
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
  { why: 'a frozen table of an area', kind: 'compiled', source: 'version', is: true },
  { why: 'an area that is added up from below', kind: 'compiled', source: 'below', is: true },
  { why: 'an area that adds nothing', kind: 'compiled', source: 'none', is: false },
  { why: 'a unit’s own table', kind: 'entered', source: 'version', is: false },
] as const)('opens further: $why', ({ kind, source, is }) => expect(opensFurther({ kind, source })).toBe(is));
