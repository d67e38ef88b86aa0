import { expect, test } from 'vitest';
import { changeOf, printCell, printChange, printGrouped } from './print';

test.each([
  { why: 'blank is nothing, not 0', kind: 'count', value: null, plain: '', grouped: '' },
  { why: 'zero is 0, not nothing', kind: 'money', value: 0n, plain: '0', grouped: '0' },
  { why: 'counts as they are', kind: 'count', value: 92_572n, plain: '92572', grouped: '92,572' },
  { why: 'three digits need no separator', kind: 'count', value: 742n, plain: '742', grouped: '742' },
  { why: 'millions', kind: 'count', value: 1_234_567n, plain: '1234567', grouped: '1,234,567' },
  { why: '分 as 万元', kind: 'money', value: 22_500_000n, plain: '22.5', grouped: '22.5' },
  {
    why: 'decimals are never grouped',
    kind: 'money',
    value: 1_234_567_891n,
    plain: '1234.567891',
    grouped: '1,234.567891',
  },
  { why: 'one 分', kind: 'money', value: 1n, plain: '0.000001', grouped: '0.000001' },
  {
    why: 'an adjusted total may be below zero',
    kind: 'count',
    value: -1234n,
    plain: '-1234',
    grouped: '−1,234',
  },
  { why: 'the sign of a fraction of 万元', kind: 'money', value: -500_000n, plain: '-0.5', grouped: '−0.5' },
] as const)('$kind $value: $why', ({ kind, value, plain, grouped }) => {
  expect(printCell(kind, value)).toBe(plain);
  expect(printGrouped(kind, value)).toBe(grouped);
});

test.each([
  { why: 'a rise', now: 15n, before: 5n, change: 10n, printed: '+10' },
  { why: 'a fall', now: 5n, before: 2005n, change: -2000n, printed: '−2,000' },
  { why: 'as before', now: 5n, before: 5n, change: 0n, printed: '0' },
  { why: 'last year unknown', now: 5n, before: null, change: null, printed: '' },
  { why: 'not filled yet', now: null, before: 5n, change: null, printed: '' },
])('change: $why', ({ now, before, change, printed }) => {
  expect(changeOf(now, before)).toBe(change);
  expect(printChange('count', now, before)).toBe(printed);
});
