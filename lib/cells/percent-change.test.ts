import { expect, test } from 'vitest';
import { printPercent, printPercentFrom } from './percent-change';

test.each<{ why: string; change: bigint; before: bigint; is: string | null }>([
  { why: 'a rise', change: 1n, before: 8n, is: '+12.5%' },
  { why: 'a fall', change: -1n, before: 3n, is: '−33.3%' },
  { why: 'half a tenth is rounded away from zero', change: 1n, before: 2000n, is: '+0.1%' },
  { why: 'and so it is downwards', change: -1n, before: 2000n, is: '−0.1%' },
  { why: 'more than doubled', change: 25n, before: 10n, is: '+250.0%' },
  { why: 'all gone', change: -5n, before: 5n, is: '−100.0%' },
  { why: 'nothing changed', change: 0n, before: 5n, is: '0.0%' },
  { why: 'hardly anything is not nothing', change: 1n, before: 100_000n, is: '<0.1%' },
  { why: 'of 0 there is no part', change: 5n, before: 0n, is: null },
  { why: 'nor of less than 0, where a total was adjusted', change: 5n, before: -2n, is: null },
])('$why', ({ change, before, is }) => expect(printPercent(change, before)).toBe(is));

test.each([
  { why: 'a rise', now: 9n, before: 8n, is: '+12.5%' },
  { why: 'a last year of 0 gives no percentage', now: 7n, before: 0n, is: null },
  { why: 'last year is unknown, or was on another form', now: 7n, before: null, is: null },
  { why: 'nobody is in yet', now: null, before: 7n, is: null },
])('from both figures: $why', ({ now, before, is }) => expect(printPercentFrom(now, before)).toBe(is));
