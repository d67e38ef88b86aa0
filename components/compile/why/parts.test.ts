import { expect, test } from 'vitest';
import type { RollupPart } from '@/lib/queries/views';
import { partsBySize, percentOf } from './parts';

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
