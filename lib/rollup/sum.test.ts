import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cells } from '@/lib/cells/cells';
import { cellsOf, inputsOf } from '@/lib/editions/cells';
import { editionById, editions } from '@/lib/editions/registry';
import type { Edition } from '@/lib/editions/types';
import { addUp, mergeTopics } from './sum';

const e2014 = editionById('2014');

describe('addUp', () => {
  test.each<{
    why: string;
    of: Cells[];
    adjusted: { cell: string; amount: bigint }[];
    code: string;
    total: bigint | null;
  }>([
    { why: 'no unit, no total', of: [], adjusted: [], code: 'A1', total: null },
    { why: 'units add up', of: [{ A1: 1n }, { A1: 2n }], adjusted: [], code: 'A1', total: 3n },
    { why: 'a blank adds nothing', of: [{ A1: 1n }, { A1: null }, {}], adjusted: [], code: 'A1', total: 1n },
    { why: 'blank everywhere is not zero', of: [{ A1: null }, {}], adjusted: [], code: 'A1', total: null },
    { why: 'zero everywhere is zero', of: [{ A1: 0n }], adjusted: [], code: 'A1', total: 0n },
    {
      why: 'money in 分',
      of: [{ H4: 22_500_000n }, { H4: 1n }],
      adjusted: [],
      code: 'H4',
      total: 22_500_001n,
    },
    {
      why: 'a joint publication counted twice',
      of: [{ A1: 5n }, { A1: 5n }],
      adjusted: [{ cell: 'A1', amount: -1n }],
      code: 'A1',
      total: 9n,
    },
    {
      why: 'an adjusted part changes its total',
      of: [{ C1_1: 3n }],
      adjusted: [{ cell: 'C1_1', amount: -1n }],
      code: 'C1',
      total: 2n,
    },
    {
      why: 'two adjustments of one cell',
      of: [{ A1: 5n }],
      adjusted: [
        { cell: 'A1', amount: -1n },
        { cell: 'A1', amount: -2n },
      ],
      code: 'A1',
      total: 2n,
    },
    {
      why: 'an adjustment of nothing is nothing',
      of: [{ A1: null }],
      adjusted: [{ cell: 'A1', amount: -1n }],
      code: 'A1',
      total: null,
    },
    {
      why: 'a total as one unit printed it is not believed',
      of: [{ C1: 9n, C1_1: 1n }],
      adjusted: [],
      code: 'C1',
      total: 1n,
    },
  ])('$why', ({ of, adjusted, code, total }) => expect(addUp(e2014, of, adjusted)[code]).toBe(total));

  test.each(['C1', 'C4', 'X9'])('adjusting %s, which is not typed, is a defect', (cell) => {
    expect(() => addUp(e2014, [], [{ cell, amount: 1n }])).toThrow(cell);
  });

  const tables = (edition: Edition) => {
    const inputs = inputsOf(edition);
    const value = fc.option(fc.bigInt({ min: 0n, max: 999_999_999_999n }), { freq: 4 });
    const table = fc
      .array(value, { minLength: inputs.length, maxLength: inputs.length })
      .map((values): Cells => Object.fromEntries(inputs.map(({ code }, at) => [code, values[at] ?? null])));
    const adjustment = fc.record({
      cell: fc.constantFrom(...inputs.map(({ code }) => code)),
      amount: fc.bigInt({ min: -1000n, max: 1000n }),
    });
    return fc.tuple(fc.array(table, { maxLength: 6 }), fc.array(adjustment, { maxLength: 4 }));
  };

  describe.each(editions)('edition $id', (edition) => {
    test('is what adding by hand gives, cell by cell', () => {
      fc.assert(
        fc.property(tables(edition), ([of, adjusted]) => {
          const sums = addUp(edition, of, adjusted);
          for (const { code } of inputsOf(edition)) {
            let total: bigint | null = null;
            for (const table of of) if (table[code] != null) total = (total ?? 0n) + table[code];
            for (const { cell, amount } of adjusted) if (cell === code && total !== null) total += amount;
            expect(sums[code], code).toBe(total);
          }
        }),
        { numRuns: 25 },
      );
    });

    test('totals are the sums of their parts, whatever is blank or adjusted', () => {
      fc.assert(
        fc.property(tables(edition), ([of, adjusted]) => {
          const sums = addUp(edition, of, adjusted);
          expect(Object.keys(sums)).toHaveLength(cellsOf(edition).length);
          for (const { code, parts } of cellsOf(edition)) {
            const filled = parts?.map((part) => sums[part] ?? null).filter((value) => value !== null);
            if (!filled) continue;
            const total = filled.length === 0 ? null : filled.reduce((sum, value) => sum + value, 0n);
            expect(sums[code], code).toBe(total);
          }
        }),
        { numRuns: 25 },
      );
    });

    test('neither the order of units nor that of adjustments matters, and areas may be added first', () => {
      fc.assert(
        fc.property(tables(edition), fc.nat(6), ([of, adjusted], cut) => {
          const sums = addUp(edition, of, adjusted);
          expect(addUp(edition, [...of].reverse(), [...adjusted].reverse())).toEqual(sums);
          const areas = [addUp(edition, of.slice(0, cut), []), addUp(edition, of.slice(cut), [])];
          expect(addUp(edition, areas, adjusted)).toEqual(sums);
        }),
        { numRuns: 25 },
      );
    });
  });
});

test.each([
  { why: 'none', lists: [], is: [] },
  { why: 'the same name is one topic', lists: [[['征地', 2n]], [['征地', 3n]]], is: [['征地', 5n]] },
  { why: 'spaces around are no other name', lists: [[['征地 ', 2n]], [['征地', 3n]]], is: [['征地', 5n]] },
  {
    why: 'the most frequent first',
    lists: [
      [
        ['环保', 1n],
        ['征地', 3n],
      ],
    ],
    is: [
      ['征地', 3n],
      ['环保', 1n],
    ],
  },
  {
    why: 'equals by name, in whatever order they come',
    lists: [
      [['b', 1n]],
      [
        ['a', 1n],
        ['c', 1n],
      ],
    ],
    is: [
      ['a', 1n],
      ['b', 1n],
      ['c', 1n],
    ],
  },
] satisfies { why: string; lists: [string, bigint][][]; is: [string, bigint][] }[])(
  'mergeTopics: $why',
  ({ lists, is }) => {
    const topics = (of: [string, bigint][]) => of.map(([name, count]) => ({ name, count }));
    expect(mergeTopics(lists.map(topics))).toEqual(topics(is));
  },
);
