import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellOf, cellsOf, inputsOf } from '@/lib/editions/cells';
import { editionById, editions } from '@/lib/editions/registry';
import type { Edition } from '@/lib/editions/types';
import type { Cells } from './cells';
import { blanksOf, completed, filledSum, progress, withFilledSums } from './computed';

const e2014 = editionById('2014');
const e2021 = editionById('2021');
const zeros = (edition: Edition): Cells =>
  Object.fromEntries(inputsOf(edition).map(({ code }) => [code, 0n]));

/** Input cells, some of them blank. */
const partly = (edition: Edition) =>
  fc
    .array(fc.option(fc.bigInt({ min: 0n, max: 10_000n }), { freq: 6 }), {
      minLength: inputsOf(edition).length,
      maxLength: inputsOf(edition).length,
    })
    .map(
      (values): Cells =>
        Object.fromEntries(inputsOf(edition).map(({ code }, at) => [code, values[at] ?? null])),
    );

describe('completed', () => {
  test.each<{
    why: string;
    cells: Cells;
    code: string;
    value: bigint | null;
    filled: bigint | null;
    blanks: number;
  }>([
    {
      why: 'all parts filled',
      cells: { C1_1: 1n, C1_2: 0n, C1_3: 1n, C1_4: 13n },
      code: 'C1',
      value: 15n,
      filled: 15n,
      blanks: 0,
    },
    {
      why: 'blank while a part is',
      cells: { C1_1: 1n, C1_4: 13n },
      code: 'C1',
      value: null,
      filled: 14n,
      blanks: 2,
    },
    {
      why: 'a blank part of a part counts',
      cells: { C3_1: 2n, C3_4b: 1n },
      code: 'C3',
      value: null,
      filled: 3n,
      blanks: 11,
    },
    { why: 'nothing filled is not zero', cells: {}, code: 'C1', value: null, filled: null, blanks: 4 },
    { why: 'a typed cell is itself', cells: { A1: 7n }, code: 'A1', value: 7n, filled: 7n, blanks: 0 },
    {
      why: 'what stands in a computed cell is not believed',
      cells: { C1: 99n },
      code: 'C1',
      value: null,
      filled: null,
      blanks: 4,
    },
  ])('$code: $why', ({ cells, code, value, filled, blanks }) => {
    expect(completed(e2014, cells)[code]).toBe(value);
    expect(withFilledSums(e2014, cells)[code]).toBe(filled);
    expect(filledSum(e2014, code, cells)).toEqual({ value: filled, blanks });
  });

  test.each(editions)(
    'edition $id: a total is the sum of its parts, and blank exactly while one of them is',
    (edition) => {
      fc.assert(
        fc.property(partly(edition), (inputs) => {
          const all = completed(edition, inputs);
          expect(Object.keys(all)).toEqual(cellsOf(edition).map((cell) => cell.code));
          for (const { code, parts } of cellsOf(edition)) {
            const values = parts?.map((part) => all[part] ?? null) ?? [inputs[code] ?? null];
            const isBlank = values.includes(null);
            expect(all[code], code).toBe(
              isBlank ? null : values.reduce((sum: bigint, value) => sum + (value ?? 0n), 0n),
            );
          }
        }),
        { numRuns: 30 },
      );
    },
  );

  test('where a total row crosses a total column both ways of adding agree', () => {
    fc.assert(
      fc.property(partly(e2021), (inputs) => {
        for (const cells of [completed(e2021, inputs), withFilledSums(e2021, inputs)]) {
          const across = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6'].map(
            (column) => cells[`R3_7_${column}`] ?? null,
          );
          const filled = across.filter((value) => value !== null);
          if (filled.length === across.length) {
            expect(cells.R3_7_c7).toBe(filled.reduce((sum, value) => sum + value, 0n));
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('progress', () => {
  const topics = [{ name: '征地', count: 1n }];

  test.each([
    { why: 'nothing yet', edition: e2014, cells: {}, topics: null, filled: 0, of: 54 },
    {
      why: 'no requests, so no topics to name',
      edition: e2014,
      cells: zeros(e2014),
      topics: null,
      filled: 54,
      of: 54,
    },
    {
      why: 'requests without topics',
      edition: e2014,
      cells: { ...zeros(e2014), C1_1: 1n },
      topics: null,
      filled: 53,
      of: 54,
    },
    {
      why: 'an empty list is no topic',
      edition: e2014,
      cells: { ...zeros(e2014), C1_1: 1n },
      topics: [],
      filled: 53,
      of: 54,
    },
    {
      why: 'requests with topics',
      edition: e2014,
      cells: { ...zeros(e2014), C1_1: 1n },
      topics,
      filled: 54,
      of: 54,
    },
    { why: 'requests not known yet', edition: e2014, cells: { C1_1: 0n }, topics: null, filled: 1, of: 54 },
    {
      why: 'a total is not to be filled',
      edition: e2014,
      cells: completed(e2014, zeros(e2014)),
      topics,
      filled: 54,
      of: 54,
    },
    { why: 'a form without topics', edition: e2021, cells: zeros(e2021), topics: null, filled: 166, of: 166 },
  ])('$edition.id: $why', ({ edition, cells, topics, filled, of }) => {
    const it = progress(edition, cells, topics);
    expect(it).toMatchObject({ filled, of });
    const sections = Object.values(it.bySection);
    expect(sections.reduce((sum, each) => sum + each.filled, 0)).toBe(filled);
    expect(sections.reduce((sum, each) => sum + each.of, 0)).toBe(of);
  });

  test('section by section, the topics row with its own', () => {
    const { bySection } = progress(e2014, { A1: 1n, D: 0n }, topics);
    expect(bySection).toMatchObject({
      A: { filled: 1, of: 8 },
      C: { filled: 1, of: 20 },
      D: { filled: 1, of: 4 },
      F: { filled: 0, of: 1 },
    });
  });
});

test('blanks are the typed cells that are empty, in reading order', () => {
  const { F: _, A1b: __, ...rest } = zeros(e2014);
  expect(blanksOf(e2014, { ...rest, I3: null })).toEqual(['A1b', 'F', 'I3']);
  expect(blanksOf(e2014, zeros(e2014))).toEqual([]);
  expect(blanksOf(e2021, {}).map((code) => cellOf(e2021, code)?.parts)).toEqual(Array(166).fill(null));
});
