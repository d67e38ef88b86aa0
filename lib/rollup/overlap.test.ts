import fc from 'fast-check';
import { expect, test } from 'vitest';
import { doubtOf, mostTwice } from './overlap';

const row = (amount: bigint, ...units: string[]) => ({ cell: 'A1', amount, units });
const taking = (amount: bigint) => row(amount, 'a', 'b', 'c');

test.each([
  { why: 'one joint publication of two units', amount: -1n, reported: [1n, 1n], is: null },
  { why: 'three units, one publication: two of three go', amount: -2n, reported: [1n, 5n, 1n], is: null },
  {
    why: 'a whole publication is gone',
    amount: -2n,
    reported: [1n, 1n],
    is: { kind: 'moreThanTwice', taken: 2n, most: 1n },
  },
  {
    why: 'a single unit overlaps with nobody',
    amount: -1n,
    reported: [9n],
    is: { kind: 'moreThanTwice', taken: 1n, most: 0n },
  },
  {
    why: 'more than there is',
    amount: -3n,
    reported: [1n, 1n],
    is: { kind: 'moreThanReported', taken: 3n, reported: 2n },
  },
  {
    why: 'they reported nothing',
    amount: -1n,
    reported: [0n, 0n],
    is: { kind: 'moreThanReported', taken: 1n, reported: 0n },
  },
  { why: 'a figure is not known yet', amount: -100n, reported: [1n, null], is: null },
  { why: 'overlaps are subtracted', amount: 1n, reported: [1n, null], is: { kind: 'adds' } },
])('$why', ({ amount, reported, is }) => expect(doubtOf(taking(amount), reported, [])).toEqual(is));

test.each([
  {
    why: 'the same again is too much',
    others: [row(-1n, 'a', 'b')],
    is: { kind: 'moreThanTwice', taken: 2n, most: 1n },
  },
  { why: 'another unit may have counted the other one', others: [row(-1n, 'a', 'c')], is: null },
  { why: 'another cell', others: [{ ...row(-1n, 'a', 'b'), cell: 'B1' }], is: null },
  { why: 'what was given back may go again', others: [row(-1n, 'a', 'b'), row(1n, 'a', 'b')], is: null },
])('beside other rows: $why', ({ others, is }) =>
  expect(doubtOf(row(-1n, 'a', 'b'), [1n, 1n], others)).toEqual(is),
);

test('what units really counted twice is never doubted', () => {
  const publications = fc.array(fc.uniqueArray(fc.nat(4), { minLength: 1 }), { maxLength: 30 });
  fc.assert(
    fc.property(publications, (issuers) => {
      const reported = [0, 1, 2, 3, 4].map((unit) =>
        BigInt(issuers.filter((by) => by.includes(unit)).length),
      );
      const counted = reported.reduce((sum, value) => sum + value, 0n);
      const overlap = counted - BigInt(issuers.length);
      expect(overlap <= mostTwice(reported)).toBe(true);
      expect(doubtOf(taking(-overlap), reported, [])).toBeNull();
    }),
    { numRuns: 200 },
  );
});
