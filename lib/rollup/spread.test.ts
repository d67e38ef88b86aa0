import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadOf, spreadsOf, type UnitFigure } from './spread';

const figures = (...values: (bigint | null)[]): UnitFigure[] =>
  values.map((value, at) => ({ unit: `u${at}`, value }));

test.each([
  {
    why: 'zero and missing are told apart',
    of: figures(0n, null, 5n, 0n),
    is: {
      of: 4,
      filled: 3,
      zeros: 2,
      lower: 0n,
      median: 0n,
      upper: 5n,
      highest: { unit: 'u2', value: 5n, ties: 0 },
    },
  },
  {
    why: 'between two in the middle stands the lower: nobody reported what lies between',
    of: figures(1n, 4n, 2n, 3n),
    is: { lower: 1n, median: 2n, upper: 3n },
  },
  {
    why: 'the first of equals is named, the others counted',
    of: figures(7n, 9n, 9n, 9n),
    is: { highest: { unit: 'u1', value: 9n, ties: 2 } },
  },
  { why: 'nobody is the highest of zeros', of: figures(0n, 0n), is: { zeros: 2, median: 0n, highest: null } },
  {
    why: 'nobody has a figure',
    of: figures(null, null),
    is: { of: 2, filled: 0, zeros: 0, lower: null, median: null, upper: null, highest: null },
  },
  { why: 'more than a double holds', of: figures(2n ** 60n + 1n, 2n ** 60n), is: { upper: 2n ** 60n + 1n } },
  {
    why: 'more than 64 bits hold',
    of: figures(2n ** 70n, 2n ** 64n, 1n),
    is: { lower: 1n, median: 2n ** 64n },
  },
])('spread: $why', ({ of, is }) => expect(spreadOf(of)).toMatchObject(is));

const anyFigures = fc
  .array(fc.option(fc.bigInt({ min: -3n, max: 40n }), { nil: null }), { maxLength: 60 })
  .map((values) => figures(...values));

/** The smallest figure that at least so many quarters of the figures do not exceed, tried one by one. */
function quartile(values: readonly bigint[], quarters: number): bigint | null {
  const fitting = values.filter(
    (candidate) => values.filter((value) => value <= candidate).length * 4 >= values.length * quarters,
  );
  return fitting.reduce<bigint | null>(
    (least, value) => (least === null || value < least ? value : least),
    null,
  );
}

test('any figures: quartiles, highest and counts are those of the definition, tried one by one', () =>
  fc.assert(
    fc.property(anyFigures, (of) => {
      const values = of.flatMap(({ value }) => (value === null ? [] : [value]));
      const spread = spreadOf(of);
      expect([spread.lower, spread.median, spread.upper]).toEqual([1, 2, 3].map((q) => quartile(values, q)));
      expect(spread.filled + of.filter(({ value }) => value === null).length).toBe(spread.of);
      expect(spread.zeros).toBe(values.filter((value) => value === 0n).length);
      const { highest } = spread;
      if (highest) {
        expect(values.every((value) => value <= highest.value)).toBe(true);
        expect(of.find(({ value }) => value === highest.value)?.unit).toBe(highest.unit);
        expect(values.filter((value) => value === highest.value)).toHaveLength(highest.ties + 1);
      } else expect(values.every((value) => value <= 0n)).toBe(true);
    }),
    { numRuns: 300 },
  ));

test('a cell that a unit does not have is one that it is missing in', () => {
  const spreads = spreadsOf(['A', 'B'], [{ unit: 'u', cells: { A: 3n } }]);
  expect(spreads.A).toMatchObject({ of: 1, filled: 1, median: 3n });
  expect(spreads.B).toMatchObject({ of: 1, filled: 0, median: null });
});
