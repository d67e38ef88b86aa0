import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareOf } from './share-of';

test.each([
  { why: 'one decimal', part: 123n, total: 1000n, is: 12.3 },
  { why: 'rounded half up', part: 1n, total: 2000n, is: 0.1 },
  { why: 'nothing of something is 0', part: 0n, total: 7n, is: 0 },
  { why: 'all of it', part: 7n, total: 7n, is: 100 },
  { why: 'nothing to share', part: 0n, total: 0n, is: null },
  { why: 'beyond what floating point can tell apart', part: 2n ** 62n, total: 2n ** 63n, is: 50 },
])('share of a part: $why', ({ part, total, is }) => expect(shareOf(part, total)).toBe(is));

test('a part and the rest add up to exactly 100', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 15n), fc.bigInt(0n, 10n ** 15n), (part, rest) => {
      fc.pre(part + rest > 0n);
      const tenths = (share: number | null) => Math.round((share ?? Number.NaN) * 10);
      expect(tenths(shareOf(part, part + rest)) + tenths(shareOf(rest, part + rest))).toBe(1000);
    }),
  );
});
