import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cells } from '@/lib/cells/cells';
import { withFilledSums } from '@/lib/cells/computed';
import { inputsOf } from '@/lib/editions/cells';
import { editionById, editions } from '@/lib/editions/registry';
import type { Edition } from '@/lib/editions/types';
import { evaluate } from '@/lib/rules/evaluate';
import { type BlamedUnit, blame } from './blame';
import { addUp, mergeTopics } from './sum';

const e2014 = editionById('2014');
const briefing = { rule: 'officials-briefing', column: null };

function unit(code: string, cells: Cells, more: Partial<BlamedUnit> = {}): BlamedUnit {
  return { unit: code, cells, topics: null, lastYear: null, explanations: {}, ...more };
}

function areaOf(edition: Edition, units: readonly BlamedUnit[], adjustments: Adjusted[] = []) {
  const [cells, topics] = [
    addUp(
      edition,
      units.map((each) => each.cells),
      adjustments,
    ),
    mergeTopics(units.map((each) => each.topics ?? [])),
  ];
  return { cells, topics, lastYear: null, adjustments };
}

type Adjusted = { cell: string; amount: bigint };

describe('who makes officials give more briefings than there were', () => {
  // The rule: B2_1a (by the heads) is at most B2_1 (all of them).
  const fine = unit('fine', { B2_1: 9n, B2_1a: 2n });
  const small = unit('small', { B2_1: 1n, B2_1a: 3n });
  const large = unit('large', { B2_1: 1n, B2_1a: 12n });
  const told = unit(
    'told',
    { B2_1: 0n, B2_1a: 1n },
    { explanations: { 'officials-briefing': '市里统一安排' } },
  );
  const silent = unit('silent', { B2_1: 0n, B2_1a: 0n });

  test('who breaks it or explained it comes first, the larger before the smaller, then who makes up for it', () => {
    const units = [fine, silent, small, told, large];
    const { units: shares, difference } = blame(e2014, briefing, areaOf(e2014, units), units);
    expect(difference).toBe(7n);
    expect(shares.map((share) => [share.unit, share.difference, share.breaks, share.explanation])).toEqual([
      ['large', 11n, true, null],
      ['small', 2n, true, null],
      ['told', 1n, true, '市里统一安排'],
      ['fine', -7n, false, null],
    ]);
  });

  test('who explained it comes before a larger one that never had anything to do with it', () => {
    const explanations = { 'officials-briefing': '市里统一安排' };
    const eased = unit('eased', { B2_1: 3n, B2_1a: 1n }, { explanations });
    const units = [fine, eased, large];
    const { units: shares } = blame(e2014, briefing, areaOf(e2014, units), units);
    expect(shares.map((share) => share.unit)).toEqual(['large', 'eased', 'fine']);
  });

  test('it names the cells of the unit that are in the rule, the largest first', () => {
    const { units } = blame(e2014, briefing, areaOf(e2014, [small]), [small]);
    expect(units[0]?.cells).toEqual(['B2_1a', 'B2_1']);
  });

  test('an adjustment has its own part in it', () => {
    const adjusted = areaOf(e2014, [fine], [{ cell: 'B2_1', amount: -8n }]);
    expect(blame(e2014, briefing, adjusted, [fine])).toMatchObject({
      difference: 1n,
      adjustments: 8n,
      rest: 0n,
    });
  });

  test('what only last year’s table knows is the rest', () => {
    const rule = { rule: 'normative-total', column: null };
    const stock = {
      ...e2014,
      rules: [
        {
          id: 'normative-total',
          severity: 'warning',
          kind: 'stock',
          left: 'A1',
          previous: 'A1',
          plus: [],
          minus: [],
        },
      ],
    } as const;
    const one = unit('one', { A1: 5n }, { lastYear: { A1: 4n } });
    const area = { ...areaOf(e2014, [one]), lastYear: { A1: 7n } };
    expect(blame(stock, rule, area, [one])).toMatchObject({ difference: -2n, adjustments: 0n, rest: -3n });
  });

  test('what is no rule of the form has nobody to blame', () => {
    const area = areaOf(e2014, [fine]);
    expect(blame(e2014, { rule: 'topics-missing', column: null }, area, [fine])).toEqual({
      difference: 0n,
      units: [],
      adjustments: 0n,
      rest: 0n,
    });
  });
});

test.each(editions.map((edition) => ({ id: edition.id, edition })))(
  'edition $id: whatever the area breaks, units and adjustments account for all of it',
  ({ edition }) => {
    const codes = inputsOf(edition).map(({ code }) => code);
    const value = fc.option(fc.bigInt({ min: 0n, max: 30n }), { nil: null, freq: 4 });
    const table = fc
      .array(value, { minLength: codes.length, maxLength: codes.length })
      .map((values) =>
        withFilledSums(edition, Object.fromEntries(codes.map((code, at) => [code, values[at] ?? null]))),
      );
    const topics = fc.array(
      fc.record({ name: fc.constantFrom('住房', '教育'), count: fc.bigInt({ min: 1n, max: 9n }) }),
      { maxLength: 2 },
    );
    const adjusted = fc.record({
      cell: fc.constantFrom(...codes),
      amount: fc.bigInt({ min: -20n, max: 20n }),
    });
    fc.assert(
      fc.property(
        fc.array(fc.record({ cells: table, topics }), { minLength: 1, maxLength: 4 }),
        fc.array(adjusted, { maxLength: 3 }),
        (tables, adjustments) => {
          const units = tables.map((each, at) => unit(String(at), each.cells, { topics: each.topics }));
          const area = areaOf(edition, units, adjustments);
          for (const found of evaluate(edition, area.cells, { topics: area.topics, lastYear: null })) {
            if (!found.left || !found.right || found.kind === 'topicsMissing') continue;
            const blamed = blame(edition, found, area, units);
            expect(blamed.difference).toBe(found.left.total - found.right.total);
            expect(blamed.rest).toBe(0n);
          }
        },
      ),
      { numRuns: 60 },
    );
  },
);
