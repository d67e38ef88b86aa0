import { expect, test } from 'vitest';
import { editionSchema } from './edition-schema';
import type { Edition, ListSection, MatrixSection, Row, Rule } from './types';

const list = (rows: Row[]): ListSection => ({ kind: 'list', code: 'A', number: '一', title: '甲', rows });
const matrix: MatrixSection = {
  kind: 'matrix',
  code: 'M',
  number: '二',
  title: '乙',
  columns: [
    { code: 'x', label: '其一' },
    { code: 'y', label: '其二' },
    { code: 't', label: '合计', sumOf: ['x', 'y'] },
  ],
  rows: [
    { code: 'R', label: '行', level: 0, kind: 'count', unit: '件' },
    { code: 'S', label: '另一行', level: 0, kind: 'count', unit: '件' },
  ],
};
const count = (code: string, more: Partial<Row> = {}): Row => ({
  code,
  label: code,
  level: 1,
  kind: 'count',
  unit: '件',
  ...more,
});
const money: Row = { code: 'B9', label: '经费', level: 1, kind: 'money', unit: '万元' };
const topics = (more: Partial<Row> = {}): Row => ({
  code: 'B8',
  label: '内容',
  level: 1,
  kind: 'topics',
  topicsOf: 'B1',
  ...more,
});

function edition(rows: Row[], more: Partial<Edition> = {}): Edition {
  return {
    id: 'x',
    title: '表',
    years: [2030, null],
    source: '测试',
    columns: ['指标', '单位', '数'],
    chapters: [],
    sections: [list(rows), matrix],
    rules: [],
    footer: [],
    ...more,
  };
}

const ruled = (rule: Partial<Rule>): Edition =>
  edition([count('B1'), count('B2'), money, topics()], {
    rules: [{ id: 'one', kind: 'equal', severity: 'error', left: ['B1'], right: ['B2'], ...rule } as Rule],
  });

const issuesOf = (it: unknown) =>
  editionSchema.safeParse(it).error?.issues.map((issue) => issue.message) ?? [];

test('a sound one passes', () => {
  const sound = edition([count('B1', { sumOf: ['B2', 'B3'] }), count('B2'), count('B3'), money, topics()], {
    rules: [
      { id: 'one', kind: 'equal', severity: 'error', left: ['B8'], right: ['B1'], explainable: true },
      {
        id: 'each',
        kind: 'atMost',
        severity: 'warning',
        left: ['R'],
        right: ['S'],
        eachColumn: ['x', 'y', 't'],
      },
      { id: 'stock', kind: 'stock', severity: 'hint', left: 'B2', previous: 'B2', plus: ['B3'], minus: [] },
    ],
  });
  expect(issuesOf(sound)).toEqual([]);
});

test.each([
  { why: 'a double row', it: edition([count('B1'), count('B1')]), says: 'double row code B1' },
  { why: 'a row named as a cell of the matrix', it: edition([count('R_x')]), says: 'double cell code R_x' },
  {
    why: 'a double section',
    it: edition([count('B1')], { sections: [list([count('B1')]), { ...matrix, code: 'A' }] }),
    says: 'double section code A',
  },
  {
    why: 'a double column',
    it: edition([], { sections: [{ ...matrix, columns: [...matrix.columns, { code: 'x', label: '再' }] }] }),
    says: 'double column code x in M',
  },
  {
    why: 'a double footer line',
    it: edition([count('B1')], {
      footer: [
        { code: 'Z', label: '甲' },
        { code: 'Z', label: '乙' },
      ],
    }),
    says: 'double footer code Z',
  },
  {
    why: 'a sum over nothing known',
    it: edition([count('B1', { sumOf: ['B7'] })]),
    says: 'sum B1 over the unknown cell B7',
  },
  {
    why: 'a sum over topics',
    it: edition([count('B1'), topics(), count('B2', { sumOf: ['B8'] })]),
    says: 'sum B2 over the unknown cell B8',
  },
  {
    why: 'a part twice',
    it: edition([count('B1', { sumOf: ['B2', 'B2'] }), count('B2')]),
    says: 'sum B1 takes B2 twice',
  },
  {
    why: 'money among counts',
    it: edition([count('B1', { sumOf: ['B9'] }), money]),
    says: 'sum B1 mixes money and counts with B9',
  },
  { why: 'a sum of itself', it: edition([count('B1', { sumOf: ['B1'] })]), says: 'sum cycle through B1' },
  {
    why: 'a cycle of two',
    it: edition([count('B1', { sumOf: ['B2'] }), count('B2', { sumOf: ['B1'] })]),
    says: 'sum cycle through B2',
  },
  {
    why: 'a cycle of columns',
    it: edition([], {
      sections: [
        {
          ...matrix,
          columns: [
            { code: 'x', label: '一', sumOf: ['y'] },
            { code: 'y', label: '二', sumOf: ['x'] },
          ],
        },
      ],
    }),
    says: 'sum cycle through R_x',
  },
  {
    why: 'a column sum over nothing known',
    it: edition([], { sections: [{ ...matrix, columns: [{ code: 'x', label: '一', sumOf: ['q'] }] }] }),
    says: 'sum R_x over the unknown cell R_q',
  },
  {
    why: 'a heading with a sum',
    it: edition([count('B1'), { code: 'B2', label: '题', level: 1, kind: 'heading', sumOf: ['B1'] }]),
    says: 'heading row B2 has a sum',
  },
  {
    why: 'a heading with a unit',
    it: edition([{ code: 'B2', label: '题', level: 1, kind: 'heading', unit: '件' }]),
    says: 'heading B2 has a unit',
  },
  {
    why: 'money in something else',
    it: edition([{ ...money, unit: '元' }]),
    says: 'money row B9 is not in 万元',
  },
  { why: 'a count of money', it: edition([count('B1', { unit: '万元' })]), says: 'count row B1 is in 万元' },
  {
    why: 'a number without a unit',
    it: edition([{ code: 'B1', label: '甲', level: 1, kind: 'count' }]),
    says: 'row B1 has no unit',
  },
  {
    why: 'years upside down',
    it: edition([count('B1')], { years: [2030, 2029] }),
    says: 'years upside down: 2030 to 2029',
  },
  {
    why: 'two topics rows',
    it: edition([count('B1'), topics(), topics({ code: 'B7' })]),
    says: 'more than one topics row: B8, B7',
  },
  {
    why: 'topics of nothing',
    it: edition([topics({ topicsOf: undefined })]),
    says: 'topics row B8 does not say what its topics divide up',
  },
  {
    why: 'topics of something unknown',
    it: edition([topics()]),
    says: 'topics row B8 divides up the unknown cell B1',
  },
  {
    why: 'topics of money',
    it: edition([money, topics({ topicsOf: 'B9' })]),
    says: 'topics row B8 divides up B9, which is money',
  },
  {
    why: 'topics in a matrix',
    it: edition([count('B1')], { sections: [list([count('B1')]), { ...matrix, rows: [topics()] }] }),
    says: 'topics row B8 stands in a matrix',
  },
  {
    why: 'a count with topics',
    it: edition([count('B1', { topicsOf: 'B1' })]),
    says: 'row B1 names what its topics divide up, but is no topics row',
  },
  {
    why: 'a rule over nothing known',
    it: ruled({ right: ['B7'] }),
    says: 'rule one over the unknown cell B7',
  },
  {
    why: 'a matrix row without its columns',
    it: ruled({ right: ['R'] }),
    says: 'rule one over the unknown cell R',
  },
  {
    why: 'a rule in an unknown column',
    it: ruled({ left: ['R'], right: ['S'], eachColumn: ['z'] }),
    says: 'rule one over the unknown column z',
  },
  {
    why: 'list rows by column',
    it: ruled({ eachColumn: ['x'] }),
    says: 'rule one over the unknown cell B1_x',
  },
  { why: 'money against counts', it: ruled({ right: ['B9'] }), says: 'rule one compares money with counts' },
  {
    why: 'an explainable warning says nothing new',
    it: ruled({ severity: 'warning', explainable: true }),
    says: 'rule one is explainable, but no error',
  },
  {
    why: 'an id that is taken',
    it: ruled({ id: 'topics-missing' }),
    says: 'rule id topics-missing is taken',
  },
  {
    why: 'two rules of one id',
    it: { ...ruled({}), rules: [...ruled({}).rules, ...ruled({}).rules] },
    says: 'double rule id one',
  },
])('refused: $why', ({ it, says }) => expect(issuesOf(it)).toContain(says));

test.each([
  { why: 'an unknown key', it: { ...edition([count('B1')]), colour: 'red' } },
  { why: 'an unknown kind of row', it: edition([{ ...count('B1'), kind: 'ratio' } as unknown as Row]) },
  { why: 'a rule without a side', it: ruled({ left: [] }) },
  { why: 'no section', it: edition([], { sections: [] }) },
  { why: 'an empty sum', it: edition([count('B1', { sumOf: [] })]) },
])('refused by its shape: $why', ({ it }) => expect(issuesOf(it)).not.toEqual([]));
