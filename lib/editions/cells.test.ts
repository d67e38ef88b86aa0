import { describe, expect, test } from 'vitest';
import { cellOf, cellsOf, dependantsOf, inputsOf, namesEveryInput, topicsRowOf } from './cells';
import { editionById, editions } from './registry';

const e2014 = editionById('2014');
const e2021 = editionById('2021');

test.each([
  { edition: e2014, cells: 58, inputs: 53, topics: 'C4' },
  { edition: e2021, cells: 200, inputs: 166, topics: undefined },
])('edition $edition.id has $cells cells, $inputs of them typed', ({ edition, cells, inputs, topics }) => {
  expect(cellsOf(edition)).toHaveLength(cells);
  expect(inputsOf(edition)).toHaveLength(inputs);
  expect(topicsRowOf(edition)?.code).toBe(topics);
});

test('cells stand in reading order: row by row, in a matrix column by column', () => {
  const codes = cellsOf(e2021).map((cell) => cell.code);
  expect(codes.slice(0, 3)).toEqual(['P1_made', 'P1_rep', 'P1_valid']);
  expect(codes.slice(10, 18)).toEqual([
    'R1_c1',
    'R1_c2',
    'R1_c3',
    'R1_c4',
    'R1_c5',
    'R1_c6',
    'R1_c7',
    'R2_c1',
  ]);
  expect(codes.at(-1)).toBe('L3_t');
});

test.each(editions)('no two cells of edition $id have the same name', (edition) => {
  const labels = cellsOf(edition).map((cell) => cell.label);
  expect(new Set(labels).size).toBe(labels.length);
});

describe('number and label', () => {
  test.each([
    { why: 'an item', edition: e2014, code: 'C3_4', number: '三（三）4', label: '不同意公开答复数' },
    {
      why: 'a part of an item',
      edition: e2014,
      code: 'C3_4b',
      number: '三（三）4其中',
      label: '涉及商业秘密',
    },
    {
      why: 'an empty number continues the one above',
      edition: e2014,
      code: 'A1b',
      number: '一（一）其中',
      label: '制发规范性文件总数',
    },
    { why: 'a row that repeats its section', edition: e2014, code: 'D', number: '四', label: '行政复议数量' },
    {
      why: 'two rows share the label',
      edition: e2014,
      code: 'D2',
      number: '四（二）',
      label: '行政复议数量 · 被依法纠错数',
    },
    {
      why: 'a section with numbered items of its own',
      edition: e2021,
      code: 'R3_3_1_c1',
      number: '三、三（三）1',
      label: '属于国家秘密 · 自然人',
    },
    {
      why: 'a merged subject says what it is about',
      edition: e2021,
      code: 'P2_rep',
      number: '二',
      label: '行政规范性文件 · 本年废止件数',
    },
    {
      why: 'a merged group, no number',
      edition: e2021,
      code: 'L3_k',
      number: '四',
      label: '行政诉讼 · 复议后起诉 · 结果纠正',
    },
    {
      why: 'a column whose label a row has, too',
      edition: e2021,
      code: 'R4_c6',
      number: '三、四',
      label: '结转下年度继续办理 · 法人或其他组织 · 其他',
    },
  ])('$code: $why', ({ edition, code, number, label }) => {
    expect(cellOf(edition, code)).toMatchObject({ number, label });
  });
});

describe('parts and what they feed', () => {
  test.each([
    { why: 'typed', edition: e2014, code: 'A1', parts: null, feeds: [] },
    { why: 'a part of a part', edition: e2014, code: 'C3_4b', parts: null, feeds: ['C3', 'C3_4'] },
    { why: 'computed, and a part', edition: e2014, code: 'C3_4', parts: 6, feeds: ['C3'] },
    {
      why: 'feeds a row total, a column total and where both cross',
      edition: e2021,
      code: 'R3_1_c1',
      parts: null,
      feeds: ['R3_1_c7', 'R3_7_c1', 'R3_7_c7'],
    },
    { why: 'a column total', edition: e2021, code: 'R1_c7', parts: 6, feeds: [] },
    { why: 'a row total crossing a column total', edition: e2021, code: 'R3_7_c7', parts: 21, feeds: [] },
    { why: 'a heading is no cell', edition: e2021, code: 'R3_c1', parts: undefined, feeds: [] },
    { why: 'topics are no cell', edition: e2014, code: 'C4', parts: undefined, feeds: [] },
  ])('$code: $why', ({ edition, code, parts, feeds }) => {
    const cell = cellOf(edition, code);
    expect(cell?.parts?.length ?? cell?.parts).toBe(parts);
    expect(dependantsOf(edition, code)).toEqual(feeds);
  });
});

test.each(editions)('edition $id: every input cell is named, or it is not all of them', (edition) => {
  const all = inputsOf(edition).map(({ code }) => code);
  expect(namesEveryInput(edition, [...all, 'C4'])).toBe(true);
  expect(namesEveryInput(edition, all.slice(1))).toBe(false);
});
