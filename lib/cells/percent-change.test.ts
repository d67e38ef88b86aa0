import { expect, test } from 'vitest';
import { printPercent } from './percent-change';

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
