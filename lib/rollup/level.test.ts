import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cells } from '@/lib/cells/cells';
import { withFilledSums } from '@/lib/cells/computed';
import { cellsOf, inputsOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import { type LevelSum, levelSum } from './level';
import { addUp } from './sum';

const edition = editionById('2014');

test.each<{
  why: string;
  code: string;
  units: Cells[];
  adjustments: { id: number; cell: string; amount: bigint }[];
  is: LevelSum;
}>([
  {
    why: 'a row of the ledger about a part is one of its total, too',
    code: 'C1',
    units: [{ C1_1: 3n }, { C1_1: 2n, C1_2: 1n }],
    adjustments: [{ id: 7, cell: 'C1_1', amount: -1n }],
    is: { units: 6n, rows: [7], adjustments: -1n, rest: 0n },
  },
  {
    why: 'one about a cell that nobody filled does not count',
    code: 'C1',
    units: [{ C1_1: 3n }],
    adjustments: [{ id: 7, cell: 'C1_2', amount: -1n }],
    is: { units: 3n, rows: [], adjustments: 0n, rest: 0n },
  },
  {
    why: 'one about another cell is not about this one',
    code: 'A1',
    units: [{ A1: 3n, H4: 1n }],
    adjustments: [{ id: 7, cell: 'H4', amount: 1n }],
    is: { units: 3n, rows: [], adjustments: 0n, rest: 0n },
  },
  {
    why: 'nobody has filled it',
    code: 'A1',
    units: [{}],
    adjustments: [{ id: 7, cell: 'A1', amount: -1n }],
    is: { units: null, rows: [], adjustments: 0n, rest: 0n },
  },
])('a total taken apart: $why', ({ code, units, adjustments, is }) => {
  const filled = units.map((unit) => withFilledSums(edition, unit));
  const cells = addUp(edition, filled, adjustments);
  const parts = filled.map((unit) => unit[code] ?? null);
  expect(levelSum(edition, code, { cells, parts, adjustments })).toEqual(is);
});

const codes = ['A1', 'C1_1', 'C1_2', 'C3_4b', 'H4'];
const unit = fc.record(
  Object.fromEntries(
    codes.map((code) => [code, fc.option(fc.bigInt({ min: 0n, max: 9n ** 20n }), { nil: null })]),
  ),
);
const row = fc.record({
  cell: fc.constantFrom(
    ...inputsOf(edition)
      .map(({ code }) => code)
      .filter((code) => codes.includes(code)),
  ),
  amount: fc.bigInt({ min: -(9n ** 20n), max: 9n ** 20n }),
});

test('any units and any ledger: at every cell of the form, units and rows are the total to the last digit', () =>
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 6 }), fc.array(row, { maxLength: 4 }), (units, rows) => {
      const adjustments = rows.map((each, id) => ({ id, ...each }));
      const filled = units.map((each) => withFilledSums(edition, each));
      const cells = addUp(edition, filled, adjustments);
      for (const { code } of cellsOf(edition)) {
        const parts = filled.map((each) => each[code] ?? null);
        const {
          units: sum,
          adjustments: adjusted,
          rest,
        } = levelSum(edition, code, { cells, parts, adjustments });
        expect([code, rest]).toEqual([code, 0n]);
        expect([code, cells[code] ?? null]).toEqual([code, sum === null ? null : sum + adjusted]);
      }
    }),
    { numRuns: 60 },
  ));
