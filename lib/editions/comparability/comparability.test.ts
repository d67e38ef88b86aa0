import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../canonical-json';
import { cellsOf, inputsOf } from '../cells';
import { editionById, editions } from '../registry';
import type { Comparability } from './comparability';
import { comparabilitySchema } from './comparability-schema';
import { comparableCell, counterpartOf } from './counterpart';
import { comparabilities } from './tables';
import { from2014To2021 } from './versions/2014-2021';

const [older, newer] = [editionById('2014'), editionById('2021')];
const pairs = editions.flatMap((one, at) => editions.slice(at + 1).map((other) => [one, other] as const));

function issuesOf(table: Comparability): string[] {
  return comparabilitySchema.safeParse(table).error?.issues.map(({ message }) => message) ?? [];
}

test.each([['2014', '2021', '13a774c371be89326c2cb2d30dcfdff46950b9cf86f63fb63d3b6d1b1bc8bec9']])(
  'what may be compared between %s and %s is as it was frozen',
  (one, other, hash) => {
    const table = comparabilities.find((each) => each.older === one && each.newer === other);
    expect(createHash('sha256').update(canonicalJson(table)).digest('hex')).toBe(hash);
  },
);

test.each(comparabilities)('the table of $older and $newer is valid', (table) => {
  expect(issuesOf(table)).toEqual([]);
});

test('any two editions have exactly one table', () => {
  expect(comparabilities.map(({ older, newer }) => [older, newer])).toEqual(
    pairs.map(([one, other]) => [one.id, other.id]),
  );
});

describe('a table is refused that', () => {
  const [first, ...others] = from2014To2021.ties;
  const said = { 'zh-CN': '原因。', en: 'Reason.' };
  const withTie = (tie: Comparability['ties'][number]): Comparability => ({
    ...from2014To2021,
    ties: [tie, ...others],
  });
  test.each<{ why: string; table: Comparability; says: string[] }>([
    {
      why: 'names an unknown cell',
      table: withTie({ kind: 'renamed', cells: ['C1', 'R1_c8'], note: said }),
      says: ['unknown cell R1_c8 of 2021', 'cell R1_c7 of 2021 is not named'],
    },
    {
      why: 'names a cell twice',
      table: { ...from2014To2021, ties: [...from2014To2021.ties, ...from2014To2021.ties.slice(0, 1)] },
      says: ['cell C1 of 2014 is named more than once', 'cell R1_c7 of 2021 is named more than once'],
    },
    {
      why: 'leaves a cell out',
      table: { ...from2014To2021, alone: from2014To2021.alone.slice(1) },
      says: ['A1', 'A2_1', 'A2_2', 'A2_3', 'A2_4', 'A2_5'].map((code) => `cell ${code} of 2014 is not named`),
    },
    {
      why: 'calls the same what is defined otherwise',
      table: withTie({ kind: 'same', cells: ['C1', 'R1_c7'] }),
      says: ['C1 and R1_c7 are not the same: label or definition differ'],
    },
    {
      why: 'compares pieces with money',
      table: {
        ...from2014To2021,
        ties: from2014To2021.ties.map((tie) =>
          tie.kind === 'notComparable' && tie.older[0] === 'D'
            ? { kind: 'renamed', cells: ['D', 'P8_fee'], note: said }
            : tie.kind === 'notComparable' && tie.older[0] === 'G'
              ? { kind: 'renamed', cells: ['G', 'L1_t'], note: said }
              : tie,
        ),
      },
      says: ['G and L1_t are not counted in the same unit', 'D and P8_fee are not counted in the same unit'],
    },
    {
      why: 'names a column that the form lacks',
      table: {
        ...from2014To2021,
        alone: from2014To2021.alone.map((each) =>
          'columns' in each ? { ...each, columns: [...each.columns, 'c9'] } : each,
        ),
      },
      says: ['unknown cell T3.c9 of 2021'],
    },
    {
      why: 'is about an edition that we do not have',
      table: { ...from2014To2021, newer: '1999' },
      says: ['unknown edition 1999'],
    },
    {
      why: 'is upside down',
      table: { older: '2021', newer: '2021', ties: [], alone: [] },
      says: ['2021 does not follow 2021'],
    },
  ])('$why', ({ table, says }) => {
    expect(first).toBeDefined();
    expect(issuesOf(table)).toEqual(expect.arrayContaining(says));
  });

  test('gives a reason in more than one sentence, or none', () => {
    const reasoned = (text: string): Comparability =>
      withTie({ kind: 'renamed', cells: ['C1', 'R1_c7'], note: { 'zh-CN': text, en: 'Reason.' } });
    expect(issuesOf(reasoned('一句。'))).toEqual([]);
    for (const text of ['', '无句号', '两句。两句。']) expect(issuesOf(reasoned(text))).not.toEqual([]);
  });
});

describe('a counterpart', () => {
  test('within one form is the cell itself', () => {
    for (const edition of editions)
      for (const { code } of cellsOf(edition))
        expect(counterpartOf(edition, code, edition)).toEqual({ kind: 'same', code });
  });

  test.each(pairs)(
    'of $id and the other: each input cell has one answer, the same both ways',
    (one, other) => {
      for (const [from, to] of [
        [one, other],
        [other, one],
      ] as const) {
        for (const { code } of inputsOf(from)) {
          const there = comparableCell(from, code, to);
          if (there !== null) expect(comparableCell(to, there, from)).toBe(code);
        }
      }
    },
  );

  test('between 2014 and 2021 only three figures may be compared', () => {
    const found = cellsOf(newer).flatMap(({ code }) => {
      const there = comparableCell(newer, code, older);
      return there === null ? [] : [[there, code]];
    });
    expect(found).toEqual([
      ['C1', 'R1_c7'],
      ['C3_4a', 'R3_3_1_c7'],
      ['C3_4d', 'R3_3_3_c7'],
    ]);
  });

  test('that reads alike and is not says why', () => {
    expect(counterpartOf(newer, 'P8_fee', older)).toMatchObject({ kind: 'notComparable', near: ['G'] });
    expect(counterpartOf(older, 'D', newer)).toMatchObject({ kind: 'notComparable', near: ['L1_t'] });
    expect(counterpartOf(newer, 'R1_c1', older).kind).toBe('alone');
  });

  test('of a cell that the form lacks is a defect', () => {
    expect(() => counterpartOf(older, 'R1_c7', newer)).toThrow('R1_c7');
    expect(() => counterpartOf(older, 'R1_c7', older)).toThrow('R1_c7');
  });
});
