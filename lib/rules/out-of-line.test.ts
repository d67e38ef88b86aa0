import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completed } from '@/lib/cells/computed';
import { cellsOf, inputsOf } from '@/lib/editions/cells';
import { editionById, editions } from '@/lib/editions/registry';
import { evaluate } from './evaluate';
import { enoughUnits, outOfLine } from './out-of-line';
import { type PeerRange, type Peers, pastOf } from './past';

const edition = editionById('2014');
const yuan = 100n;

/** What is said about one cell of this value. `own`: the years before, last year first. */
function said(value: bigint, own: readonly (bigint | null)[], range: PeerRange | null = null, code = 'A2_2') {
  const peers: Peers | null = range && { kind: 'township', units: 46, cells: { [code]: range } };
  const [found] = outOfLine(
    edition,
    { [code]: value },
    { own: own.map((each) => ({ [code]: each })), peers },
  );
  return found;
}

describe('beside the unit’s own past', () => {
  test.each<{ why: string; value: bigint; own: (bigint | null)[]; isApart: boolean; code?: string }>([
    { why: 'two digits too many', value: 5600n, own: [56n], isApart: true },
    { why: 'one digit too many', value: 560n, own: [56n], isApart: true },
    { why: 'two digits too few', value: 56n, own: [5600n], isApart: true },
    { why: 'nothing where there was much', value: 0n, own: [300n], isApart: true },
    { why: 'much where there was nothing', value: 300n, own: [0n], isApart: true },
    { why: 'the same', value: 56n, own: [56n], isApart: false },
    { why: 'tiny numbers: 0 → 3', value: 3n, own: [0n], isApart: false },
    { why: 'tiny numbers: 2 → 6', value: 6n, own: [2n], isApart: false },
    { why: 'tiny numbers: 2 → 60', value: 60n, own: [2n], isApart: false },
    { why: 'a large ratio alone is not enough', value: 99n, own: [0n], isApart: false },
    { why: 'a large difference alone is not enough', value: 9000n, own: [4000n], isApart: false },
    { why: 'last year blank: no comparison', value: 5600n, own: [null, 56n], isApart: false },
    { why: 'no last year: no comparison', value: 5600n, own: [], isApart: false },
    { why: 'three steady years', value: 5600n, own: [56n, 50n, 64n], isApart: true },
    { why: 'the same number for years', value: 560n, own: [56n, 56n, 56n], isApart: true },
    { why: 'it was so high before', value: 5600n, own: [56n, 5400n], isApart: false },
    { why: 'wild from year to year', value: 90_000n, own: [12_000n, 9n, 700n], isApart: false },
    { why: 'a blank year ends what is known', value: 5600n, own: [56n, null, 5400n], isApart: true },
    { why: '元 typed as 万元', value: 3_000_000_000n, own: [250_000n], isApart: true, code: 'H4' },
    { why: 'a small budget that doubles', value: 500_000n, own: [250_000n], isApart: false, code: 'H4' },
    {
      why: 'tens of thousands of 分 are a few yuan',
      value: 900n * yuan,
      own: [1n * yuan],
      isApart: false,
      code: 'H4',
    },
  ])('$why', ({ value, own, isApart, code }) => {
    expect(said(value, own, null, code) !== undefined).toBe(isApart);
  });

  test('is a warning of its own for each cell, with the values that it was compared with', () => {
    expect(said(5600n, [56n, 50n, 64n])).toEqual({
      rule: 'out-of-line:A2_2',
      kind: 'outOfLine',
      severity: 'warning',
      explainable: true,
      cells: ['A2_2'],
      column: null,
      left: { cells: ['A2_2'], values: [5600n], total: 5600n },
      right: null,
      apart: { own: [56n, 50n, 64n], peers: null },
    });
  });

  test('blanks and totals say nothing', () => {
    const own = [completed(edition, { C1_1: 1n, C1_2: 1n, C1_3: 1n, C1_4: 1n })];
    const cells = completed(edition, { C1_1: 80n, C1_2: 80n, C1_3: 80n, C1_4: 80n });
    expect(cells.C1).toBe(320n);
    expect(outOfLine(edition, cells, { own, peers: null })).toEqual([]);
    expect(outOfLine(edition, completed(edition, {}), { own, peers: null })).toEqual([]);
  });
});

describe('beside similar units', () => {
  const few = { low: 0n, middle: 2n, high: 12n };
  test.each<{
    why: string;
    value: bigint;
    own: bigint[];
    range: PeerRange;
    is: 'silent' | 'alone' | 'agrees' | 'own';
  }>([
    { why: 'a new unit far above them', value: 300n, own: [], range: few, is: 'alone' },
    { why: 'a new unit among them', value: 12n, own: [], range: few, is: 'silent' },
    { why: 'a new unit somewhat above them', value: 60n, own: [], range: few, is: 'silent' },
    {
      why: 'a new unit far below them',
      value: 0n,
      own: [],
      range: { low: 400n, middle: 600n, high: 900n },
      is: 'alone',
    },
    {
      why: 'they scatter widely',
      value: 40_000n,
      own: [],
      range: { low: 20n, middle: 400n, high: 7000n },
      is: 'silent',
    },
    { why: 'a unit that always was far above them', value: 300n, own: [280n], range: few, is: 'silent' },
    { why: 'a unit that left its past, and them', value: 300n, own: [3n], range: few, is: 'agrees' },
    {
      why: 'a unit that left its past towards them',
      value: 300n,
      own: [3n],
      range: { low: 5000n, middle: 6000n, high: 7000n },
      is: 'own',
    },
    {
      why: 'a unit that left its past to be like them',
      value: 300n,
      own: [3n],
      range: { low: 90n, middle: 200n, high: 500n },
      is: 'own',
    },
  ])('$why', ({ value, own, range, is }) => {
    const found = said(value, own, range);
    const peers = { kind: 'township', units: 46, ...range };
    const apart = {
      silent: undefined,
      alone: { own, peers },
      agrees: { own, peers },
      own: { own, peers: null },
    }[is];
    expect(found?.apart).toEqual(apart);
  });

  test(`fewer than ${enoughUnits} say nothing`, () => {
    const peers = (units: number) => ({ kind: 'county', units, cells: { A1: few } });
    const found = (units: number) => outOfLine(edition, { A1: 300n }, { own: [], peers: peers(units) });
    expect([found(enoughUnits - 1).length, found(enoughUnits).length]).toEqual([0, 1]);
  });
});

test('years behind a missing one are not compared with', () => {
  const earlier = [2016, 2015, 2013].map((year) => ({ year, cells: { A1: BigInt(year) } }));
  expect(pastOf(2017, earlier, null).own.map(({ A1 }) => A1)).toEqual([2016n, 2015n]);
  expect(pastOf(2018, earlier, null).own).toEqual([]);
});

describe('whatever the numbers', () => {
  const value = fc.oneof(fc.bigInt({ min: 0n, max: 20n }), fc.bigInt({ min: 0n, max: 1_000_000n }));
  const years = fc.array(value, { minLength: 1, maxLength: 5 });
  const range = fc.tuple(value, value, value).map((three): PeerRange => {
    const [low = 0n, middle = 0n, high = 0n] = three.sort((a, b) => (a < b ? -1 : 1));
    return { low, middle, high };
  });
  const known = fc.option(range);

  test('what equals last year is never out of line', () => {
    fc.assert(
      fc.property(years, known, (own, peers) => {
        expect(said(own[0] ?? 0n, own, peers)).toBeUndefined();
      }),
    );
  });

  test('a value that moves further away stays out of line', () => {
    fc.assert(
      fc.property(value, fc.oneof(years, fc.constant([])), known, value, (now, own, peers, more) => {
        const found = said(now, own, peers);
        if (!found?.apart) return;
        const highest = [...found.apart.own, found.apart.peers?.high ?? 0n].reduce((a, b) => (a > b ? a : b));
        const further = now > highest ? now + more : now / (more + 1n);
        expect(said(further, own, peers)?.rule).toBe(found.rule);
      }),
      { numRuns: 2000 },
    );
  });

  test('the order of the years behind last year changes nothing', () => {
    fc.assert(
      fc.property(value, years, (now, [last = 0n, ...rest]) => {
        const isApart = (own: bigint[]) => said(now, own) !== undefined;
        expect(isApart([last, ...rest.toReversed()])).toBe(isApart([last, ...rest]));
      }),
    );
  });

  test('years further back only ever take away what last year alone would say', () => {
    fc.assert(
      fc.property(value, years, (now, own) => {
        if (said(now, own)) expect(said(now, own.slice(0, 1))).toBeDefined();
      }),
      { numRuns: 2000 },
    );
  });

  test('the same added on both sides never makes a finding; both sides so many times as large never takes one away', () => {
    fc.assert(
      fc.property(value, value, value, fc.bigInt({ min: 1n, max: 50n }), (now, last, added, times) => {
        if (!said(now, [last])) expect(said(now + added, [last + added])).toBeUndefined();
        else expect(said(now * times, [last * times])).toBeDefined();
      }),
      { numRuns: 2000 },
    );
  });

  test.each(editions)(
    'edition $id: only filled typed cells, each with its own rule, far from last year',
    (form) => {
      const inputs = inputsOf(form);
      const table = fc
        .array(fc.option(value, { freq: 9 }), { minLength: inputs.length, maxLength: inputs.length })
        .map((of) =>
          completed(form, Object.fromEntries(inputs.map(({ code }, at) => [code, of[at] ?? null]))),
        );
      fc.assert(
        fc.property(table, table, (now, before) => {
          const past = { own: [before], peers: null };
          const found = evaluate(form, now, { topics: null, lastYear: before, past }).filter(
            ({ apart }) => apart,
          );
          expect(new Set(found.map(({ rule }) => rule)).size).toBe(found.length);
          for (const { cells, left, apart } of found) {
            const [code = ''] = cells;
            expect([left?.total, apart?.own]).toEqual([now[code], [before[code]]]);
            expect(cellsOf(form).find((spec) => spec.code === code)?.parts).toBeNull();
          }
          expect(evaluate(form, now, { topics: null, lastYear: before }).some(({ apart }) => apart)).toBe(
            false,
          );
        }),
        { numRuns: 30 },
      );
    },
  );
});
