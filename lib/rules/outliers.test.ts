import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cells } from '@/lib/cells/cells';
import { inputsOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import { outliers, type UnitTable } from './outliers';
import { modifiedZ } from './robust';

const edition = editionById('2014');
const zeros = Object.fromEntries(inputsOf(edition).map(({ code }) => [code, 0n]));
const varied = { A1: 31n, A1a: 7n, B2_1: 3n, B2_2: 2n, C1_1: 11n };

function table(unit: string, cells: Cells, years: Cells[] = [], kind = 'department'): UnitTable {
  return { unit, kind, cells: { ...zeros, ...cells }, years: years.map((year) => ({ ...zeros, ...year })) };
}

/** Ten departments with small figures of their own in A1. */
const usual = Array.from({ length: 10 }, (_, at) => table(`u${at}`, { A1: BigInt(20 + at * 3) }));

describe('what is odd about a unit’s table', () => {
  test('every cell as last year', () => {
    expect(outliers(edition, [table('x', varied, [varied])])).toEqual([
      { unit: 'x', kind: 'unchanged', cells: 5 },
    ]);
  });

  test.each([
    { why: 'one cell changed', cells: { ...varied, A1: 32n }, years: [varied] },
    { why: 'no year to compare with', cells: varied, years: [] },
    { why: 'equal, but nearly all 0', cells: { A1: 3n }, years: [{ A1: 3n }] },
    { why: 'a 0 that was blank is a change', cells: varied, years: [{ ...varied, B2_1a: null }] },
  ])('not unchanged: $why', ({ cells, years }) =>
    expect(outliers(edition, [table('x', cells, years)])).toEqual([]),
  );

  test('a copy of another unit, told of both', () => {
    const found = outliers(edition, [
      table('x', varied),
      table('y', varied),
      table('z', { ...varied, A1: 1n }),
    ]);
    expect(found).toEqual([
      { unit: 'x', kind: 'copy', of: 'y', cells: 5 },
      { unit: 'y', kind: 'copy', of: 'x', cells: 5 },
    ]);
  });

  test('figures that nearly all end in 0', () => {
    const codes = inputsOf(edition)
      .filter(({ kind }) => kind === 'count')
      .slice(0, 7)
      .map(({ code }) => code);
    const cells = Object.fromEntries(
      codes.map((code, at) => [code, at === 6 ? 33n : 100n + BigInt(at) * 10n]),
    );
    expect(outliers(edition, [table('x', cells)])).toEqual([
      { unit: 'x', kind: 'round', cells: codes.slice(0, 6), of: 7 },
    ]);
    expect(
      outliers(edition, [table('x', { ...cells, [codes[5] ?? '']: 151n, [codes[4] ?? '']: 141n })]),
    ).toEqual([]);
  });

  test('a value far from those of similar units, and what it was compared with', () => {
    expect(outliers(edition, [...usual, table('x', { A1: 90_000n })])).toMatchObject([
      {
        unit: 'x',
        kind: 'apart',
        cell: 'A1',
        value: 90_000n,
        group: { kind: 'department', units: 10, middle: 33n },
        own: [],
      },
    ]);
  });

  test.each([
    { why: 'its own past says the same', more: table('x', { A1: 90_000n }, [{ A1: 88_000n }]) },
    { why: 'it stands among other kinds', more: table('x', { A1: 90_000n }, [], 'township') },
    { why: 'it is far in name only', more: table('x', { A1: 99n }) },
    { why: 'blank is no value', more: table('x', { A1: null }) },
  ])('not apart: $why', ({ more }) => expect(outliers(edition, [...usual, more])).toEqual([]));

  test('too few similar units say nothing', () => {
    expect(outliers(edition, [...usual.slice(0, 7), table('x', { A1: 90_000n })])).toEqual([]);
  });

  test('where all others are 0, a large value is infinitely far', () => {
    const nothing = Array.from({ length: 9 }, (_, at) => table(`n${at}`, {}));
    expect(outliers(edition, [...nothing, table('x', { A1: 5_000n })])).toMatchObject([
      { unit: 'x', score: Infinity },
    ]);
  });

  test('does not depend on the order in which the units are given', () => {
    const tables = fc.array(
      fc.record({ A1: fc.bigInt({ min: 0n, max: 10n ** 6n }), C1_1: fc.bigInt({ min: 0n, max: 50n }) }),
      { minLength: 8, maxLength: 14 },
    );
    fc.assert(
      fc.property(tables, (cells) => {
        const all = cells.map((each, at) => table(`u${at}`, each));
        const sorted = (found: readonly { unit: string }[]) =>
          [...found].sort((a, b) => (a.unit < b.unit ? -1 : 1));
        expect(sorted(outliers(edition, all.toReversed()))).toEqual(sorted(outliers(edition, all)));
      }),
    );
  });
});

test('the modified z-score of Iglewicz and Hoaglin', () => {
  // Median 3, deviations 2 1 0 1 2, their median 1.
  expect(modifiedZ(13, [1, 2, 3, 4, 5])).toBeCloseTo(6.745);
  expect(modifiedZ(-7, [1, 2, 3, 4, 5])).toBeCloseTo(-6.745);
  // Most are equal: the mean of the deviations, 1, takes the median's place.
  expect(modifiedZ(10, [0, 0, 0, 0, 5])).toBeCloseTo(10 / 1.253314);
  expect(modifiedZ(3, [3, 3, 3])).toBe(0);
});
