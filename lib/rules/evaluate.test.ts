import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cells, Topic } from '@/lib/cells/cells';
import { completed } from '@/lib/cells/computed';
import { cellsOf, inputsOf } from '@/lib/editions/cells';
import { editionById, editions } from '@/lib/editions/registry';
import type { Edition } from '@/lib/editions/types';
import { evaluate } from './evaluate';

const e2014 = editionById('2014');
const e2021 = editionById('2021');
const topic: Topic[] = [{ name: '征地', count: 1n }];

/** Rules broken by these input cells, all others being 0 unless left out as `blank`. */
function broken(
  edition: Edition,
  cells: Record<string, bigint>,
  {
    topics = null,
    lastYear = null,
    blank = [],
  }: { topics?: Topic[] | null; lastYear?: Cells | null; blank?: string[] } = {},
) {
  const zeros = Object.fromEntries(inputsOf(edition).map(({ code }) => [code, 0n]));
  const inputs: Cells = { ...zeros, ...cells, ...Object.fromEntries(blank.map((code) => [code, null])) };
  return evaluate(edition, completed(edition, inputs), { topics, lastYear });
}

test('an empty form breaks nothing: every rule waits', () => {
  for (const edition of editions) {
    expect(evaluate(edition, completed(edition, {}), { topics: null, lastYear: {} })).toEqual([]);
  }
});

test('a form of zeros breaks nothing', () => {
  for (const edition of editions) expect(broken(edition, {}, { lastYear: {} })).toEqual([]);
});

describe('edition 2014', () => {
  test.each<{ why: string; cells: Record<string, bigint>; topics?: Topic[]; is: string[] }>([
    {
      why: 'more chiefs at briefings than briefings',
      cells: { B2_1: 2n, B2_1a: 3n, B1: 0n },
      is: ['officials-briefing error'],
    },
    { why: 'as many is fine', cells: { B2_1: 3n, B2_1a: 3n }, is: [] },
    {
      why: 'more chiefs at interviews than interviews',
      cells: { B2_2a: 1n },
      is: ['officials-interview error'],
    },
    {
      why: 'more normative documents than documents disclosed, or issued',
      cells: { A1a: 1n },
      is: ['normative-of-disclosed error', 'normative-of-issued error explainable'],
    },
    {
      why: 'older documents disclosed later',
      cells: { A1: 9n, A2_1: 10n, A1a: 2n, A1b: 1n },
      is: ['normative-of-issued error explainable'],
    },
    { why: 'cases that are pending', cells: { D: 1n }, is: ['review-outcomes warning explainable'] },
    { why: 'outcomes without a case', cells: { E2: 1n }, is: ['lawsuit-outcomes warning explainable'] },
    {
      why: 'more disclosed than through all channels',
      cells: { A1: 5n, A2_1: 1n, A2_5: 3n },
      is: ['disclosed-within-channels warning explainable'],
    },
    {
      why: 'exactly as many: perhaps counted twice',
      cells: { A1: 4n, A2_1: 1n, A2_5: 3n },
      is: ['disclosed-equals-channels hint'],
    },
    {
      why: 'more answers than ways',
      cells: { B1: 2n, B2_4: 1n },
      is: ['responses-within-ways warning explainable'],
    },
    {
      why: 'more closed than received',
      cells: { C2_1: 1n, C3_1: 1n },
      is: ['closed-within-received warning explainable'],
    },
    {
      why: 'closed, but not answered',
      cells: { C1_1: 1n, C2_1: 1n },
      topics: topic,
      is: ['answered-equals-closed warning explainable'],
    },
    {
      why: 'more in topics than received',
      cells: {},
      topics: topic,
      is: ['topics-within-received warning explainable'],
    },
    {
      why: 'received, but no topic',
      cells: { C1_1: 1n, C2_1: 1n, C3_1: 1n },
      is: ['topics-missing warning explainable'],
    },
    {
      why: 'an empty list is no topic',
      cells: { C1_1: 1n, C2_1: 1n, C3_1: 1n },
      topics: [],
      is: ['topics-missing warning explainable'],
    },
    {
      why: 'topics of fewer than received are fine',
      cells: { C1_1: 2n, C2_1: 2n, C3_1: 2n },
      topics: topic,
      is: [],
    },
    {
      why: 'more classes than trainees',
      cells: { I2: 1n },
      is: ['trainees-at-least-classes warning explainable'],
    },
  ])('$why', ({ cells, topics, is }) => {
    const found = broken(e2014, cells, { topics });
    expect(
      found.map((each) => [each.rule, each.severity, ...(each.explainable ? ['explainable'] : [])].join(' ')),
    ).toEqual(is);
  });

  test('a finding carries both sides with their numbers', () => {
    expect(broken(e2014, { A1: 5n, A2_1: 1n, A2_5: 3n })).toEqual([
      {
        rule: 'disclosed-within-channels',
        kind: 'atMost',
        severity: 'warning',
        explainable: true,
        cells: ['A1', 'A2_1', 'A2_2', 'A2_3', 'A2_4', 'A2_5'],
        column: null,
        left: { cells: ['A1'], values: [5n], total: 5n },
        right: { cells: ['A2_1', 'A2_2', 'A2_3', 'A2_4', 'A2_5'], values: [1n, 0n, 0n, 0n, 3n], total: 4n },
      },
    ]);
  });

  test('topics that are missing point at the topics and at what they divide up', () => {
    const [found] = broken(e2014, { C1_4: 13n, C2_1: 13n, C3_1: 13n });
    expect(found).toMatchObject({
      kind: 'topicsMissing',
      cells: ['C4', 'C1'],
      left: { total: 13n },
      right: null,
    });
  });

  test.each([
    { why: 'one part of the sum', blank: ['A2_3'] },
    { why: 'the other side', blank: ['A1'] },
  ])('a rule waits while a cell is blank: $why', ({ blank }) => {
    expect(broken(e2014, { A1: 5n }).map((each) => each.rule)).toContain('disclosed-within-channels');
    expect(broken(e2014, { A1: 5n }, { blank })).toEqual([]);
  });
});

describe('edition 2021', () => {
  test('a rule of each column names the column, and only that', () => {
    const found = broken(e2021, { R1_c1: 3n, R2_c1: 1n, R3_1_c1: 2n, R4_c1: 1n, R1_c2: 1n, R4_c2: 1n });
    expect(found).toEqual([
      {
        rule: 'cases-balance',
        kind: 'equal',
        severity: 'error',
        explainable: false,
        cells: ['R1_c1', 'R2_c1', 'R3_7_c1', 'R4_c1'],
        column: 'c1',
        left: { cells: ['R1_c1', 'R2_c1'], values: [3n, 1n], total: 4n },
        right: { cells: ['R3_7_c1', 'R4_c1'], values: [2n, 1n], total: 3n },
      },
    ]);
  });

  test('two columns that are off by the same amount do not cancel out, and the total column is not asked', () => {
    const found = broken(e2021, { R1_c1: 1n, R4_c2: 1n });
    expect(found.map((each) => each.column)).toEqual(['c1', 'c2']);
  });

  test('a blank column does not silence the others', () => {
    const found = broken(e2021, { R1_c1: 1n, R1_c2: 1n }, { blank: ['R1_c2'] });
    expect(found.map((each) => each.column)).toEqual(['c1']);
  });

  const balanced = { R2_c1: 2n, R4_c1: 2n };
  test.each([
    { why: 'as carried over', lastYear: { R4_c1: 2n }, is: [] },
    { why: 'not as carried over', lastYear: { R4_c1: 3n }, is: ['carried-over'] },
    { why: 'last year unknown', lastYear: null, is: [] },
    { why: 'last year blank there', lastYear: { R4_c1: null }, is: [] },
  ])('carried over from last year: $why', ({ lastYear, is }) => {
    const found = broken(e2021, balanced, { lastYear });
    expect(found.map((each) => each.rule)).toEqual(is);
    for (const each of found) {
      expect(each).toMatchObject({ severity: 'warning', column: 'c1', cells: ['R2_c1'] });
      expect(each.right).toEqual({ cells: ['R4_c1'], values: [3n], total: 3n });
    }
  });

  test.each([
    { why: 'stock follows', valid: 12n, lastYear: { P2_valid: 10n }, is: [] },
    { why: 'stock does not follow', valid: 13n, lastYear: { P2_valid: 10n }, is: ['normative-stock'] },
    { why: 'last year unknown', valid: 13n, lastYear: null, is: [] },
  ])('normative documents in force: $why', ({ valid, lastYear, is }) => {
    const found = broken(e2021, { P2_valid: valid, P2_made: 3n, P2_rep: 1n }, { lastYear });
    expect(found.map((each) => each.rule)).toEqual(is);
    for (const each of found) {
      expect(each).toMatchObject({
        severity: 'hint',
        explainable: false,
        cells: ['P2_valid', 'P2_made', 'P2_rep'],
      });
      expect(each.right).toEqual({
        cells: ['P2_valid', 'P2_made', 'P2_rep'],
        values: [10n, 3n, -1n],
        total: 12n,
      });
    }
  });
});

test.each(editions)(
  'edition $id: whatever is filled, a finding is true and about cells that are filled',
  (edition) => {
    const inputs = inputsOf(edition);
    const values = fc.array(fc.option(fc.bigInt({ min: 0n, max: 3n }), { freq: 9 }), {
      minLength: inputs.length,
      maxLength: inputs.length,
    });
    const known = new Set([...cellsOf(edition).map((cell) => cell.code), 'C4']);
    fc.assert(
      fc.property(values, values, (now, before) => {
        const table = (of: (bigint | null)[]) =>
          completed(edition, Object.fromEntries(inputs.map(({ code }, at) => [code, of[at] ?? null])));
        const cells = table(now);
        for (const { kind, left, right, cells: at } of evaluate(edition, cells, {
          topics: null,
          lastYear: table(before),
        })) {
          for (const code of at)
            expect(known.has(code) && (code === 'C4' || cells[code] !== null), code).toBe(true);
          for (const side of [left, right]) {
            if (side) expect(side.values.reduce((sum, value) => sum + value, 0n)).toBe(side.total);
          }
          if (!left || !right) continue;
          const holds = { atMost: left.total > right.total, notEqual: left.total === right.total }[
            kind as string
          ];
          expect(holds ?? left.total !== right.total, kind).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  },
);
