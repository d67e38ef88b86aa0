import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareOf, sharesOfTotal } from './shares-of-total';

test.each([
  {
    why: 'one list: the largest takes the rest',
    parts: [65677n, 226n, 9592n, 12358n, 4719n],
    total: 92572n,
    is: { shares: [71, 0.2, 10.4, 13.3, 5.1], addUp: true },
  },
  {
    why: 'zero has a share, missing has none',
    parts: [1n, 0n, null],
    total: 1n,
    is: { shares: [100, 0, null], addUp: true },
  },
  {
    why: 'beside an adjustment each is rounded by itself',
    parts: [1n, 1n, 1n],
    total: 2n,
    is: { shares: [50, 50, 50], addUp: false },
  },
  {
    why: 'very many: the largest is not asked to take what is left over',
    parts: Array.from({ length: 300 }, () => 1n),
    total: 300n,
    is: { shares: Array.from({ length: 300 }, () => 0.3), addUp: false },
  },
  { why: 'nothing to share', parts: [0n, 0n], total: 0n, is: { shares: [null, null], addUp: false } },
  { why: 'no total', parts: [null], total: null, is: { shares: [null], addUp: false } },
  {
    why: 'an area adjusted below zero has no share',
    parts: [-1n, 5n],
    total: 4n,
    is: { shares: [null, 125], addUp: false },
  },
])('shares: $why', ({ parts, total, is }) => expect(sharesOfTotal(parts, total)).toEqual(is));

const parts = fc.array(fc.option(fc.bigInt({ min: 0n, max: 10n ** 15n }), { nil: null }), {
  minLength: 1,
  maxLength: 80,
});

test('any parts: a list adds up to exactly 100, and no share is further from the exact one than it may be', () =>
  fc.assert(
    fc.property(parts, fc.bigInt({ min: -5n, max: 5n }), (drawn, adjusted) => {
      const total = drawn.reduce<bigint>((sum, part) => sum + (part ?? 0n), adjusted);
      const { shares, addUp } = sharesOfTotal(drawn, total);
      const tenths = shares.map((share) => (share === null ? null : BigInt(Math.round(share * 10))));
      const positive = drawn.filter((part) => part !== null && part > 0n).length;
      expect(addUp).toBe(adjusted === 0n && positive > 0 && positive <= 40);
      if (addUp) expect(tenths.reduce<bigint>((sum, each) => sum + (each ?? 0n), 0n)).toBe(1000n);
      const largest = drawn.reduce<bigint>((most, part) => (part !== null && part > most ? part : most), 0n);
      for (const [at, part] of drawn.entries()) {
        if (part === null || total <= 0n) expect(shares[at]).toBeNull();
        else if (!addUp || part !== largest) {
          // Twice the distance from the exact share, in tenths of a percent times the total.
          const off = 2n * ((tenths[at] ?? 0n) * total - part * 1000n);
          expect(off <= total && off >= -total).toBe(true);
          expect(shares[at]).toBe(shareOf(part, total));
        }
      }
    }),
    { numRuns: 300 },
  ));
