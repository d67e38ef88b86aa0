import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shares } from './shares';

test.each([
  {
    why: 'the largest takes the rest',
    of: [65677n, 226n, 9592n, 12358n, 4719n],
    is: [71, 0.2, 10.4, 13.3, 5.1],
  },
  { why: 'the order does not matter', of: [226n, 65677n, 9592n], is: [0.3, 87, 12.7] },
  { why: 'thirds: the first of equals takes the rest', of: [1n, 1n, 1n], is: [33.4, 33.3, 33.3] },
  { why: 'half of a tenth rounds up', of: [1999n, 1n], is: [99.9, 0.1] },
  { why: 'just below half of a tenth rounds down', of: [2000n, 1n], is: [100, 0] },
  { why: 'one takes all', of: [7n], is: [100] },
  { why: '0 of something is 0', of: [0n, 5n], is: [0, 100] },
  { why: 'nothing received, nothing to share', of: [0n, 0n, 0n], is: [null, null, null] },
  { why: 'a negative part has no share', of: [-1n, 5n], is: [null, null] },
  { why: 'no list', of: [], is: [] },
  { why: 'beyond floating point', of: [10n ** 30n, 10n ** 30n], is: [50, 50] },
])('shares: $why', ({ of, is }) => expect(shares(of)).toEqual(is));

test('shares add up to exactly 100, and none but the largest is off by more than half of a tenth', () => {
  const parts = fc.array(fc.bigInt({ min: 0n, max: 999_999_999_999n }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(parts, (of) => {
      const total = of.reduce((sum, value) => sum + value, 0n);
      fc.pre(total > 0n);
      const tenths = shares(of).map((share) => Math.round((share ?? Number.NaN) * 10));
      expect(tenths.reduce((sum, each) => sum + each, 0)).toBe(1000);
      const largest = of.reduce((best, value, at) => (value > (of[best] ?? 0n) ? at : best), 0);
      of.forEach((value, at) => {
        const error = BigInt(tenths[at] ?? -1) * total - value * 1000n;
        if (at !== largest) expect(error * 2n <= total && error * 2n > -total).toBe(true);
        expect(tenths[at]).toBeGreaterThanOrEqual(0);
      });
    }),
  );
});
