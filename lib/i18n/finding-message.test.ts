import { expect, test } from 'vitest';
import type { Cells, Topic } from '@/lib/cells/cells';
import { completed } from '@/lib/cells/computed';
import { inputsOf } from '@/lib/editions/cells';
import { editionById, editions } from '@/lib/editions/registry';
import type { Edition } from '@/lib/editions/types';
import { evaluate } from '@/lib/rules/evaluate';
import { findingMessage } from './finding-message';

const e2014 = editionById('2014');
const e2021 = editionById('2021');

type Case = { cells: Record<string, bigint>; topics?: Topic[]; lastYear?: Cells };

function messages(edition: Edition, { cells, topics, lastYear }: Case, locale: string): string[] {
  const zeros = Object.fromEntries(inputsOf(edition).map(({ code }) => [code, 0n]));
  const all = completed(edition, { ...zeros, ...cells });
  const found = evaluate(edition, all, { topics: topics ?? null, lastYear: lastYear ?? null });
  return found.map((finding) => findingMessage(finding, edition, locale));
}

test.each<{ why: string; edition: Edition; of: Case; zh: string; en: string }>([
  {
    why: 'one cell against one',
    edition: e2014,
    of: { cells: { B2_1a: 3n, B2_1: 2n } },
    zh: '主要负责同志参加新闻发布会次数 3 大于 参加或举办新闻发布会总次数 2',
    en: '主要负责同志参加新闻发布会次数 3 is more than 参加或举办新闻发布会总次数 2',
  },
  {
    why: 'a sum with its parts, and the note of the form',
    edition: e2014,
    of: { cells: { D: 2n, D2: 1n } },
    zh: '行政复议数量 2 ≠ 维持具体行政行为数 0＋行政复议数量 · 被依法纠错数 1＋行政复议数量 · 其他情形数 0 ＝ 1（未审结案件会使左大于右）',
    en: '行政复议数量 2 ≠ 维持具体行政行为数 0 + 行政复议数量 · 被依法纠错数 1 + 行政复议数量 · 其他情形数 0 = 1 (未审结案件会使左大于右)',
  },
  {
    why: 'a suspicious equality',
    edition: e2014,
    of: { cells: { A1: 1570n, A2_1: 570n, A2_2: 1000n } },
    zh: '主动公开政府信息数 1,570 与 政府公报公开政府信息数 570＋政府网站公开政府信息数 1,000＋政务微博公开政府信息数 0＋政务微信公开政府信息数 0＋其他方式公开政府信息数 0 ＝ 1,570 相等（恰好相等通常说明没有去重）',
    en: '主动公开政府信息数 1,570 is the same as 政府公报公开政府信息数 570 + 政府网站公开政府信息数 1,000 + 政务微博公开政府信息数 0 + 政务微信公开政府信息数 0 + 其他方式公开政府信息数 0 = 1,570 (恰好相等通常说明没有去重)',
  },
  {
    why: 'topics that are missing',
    edition: e2014,
    of: { cells: { C1_4: 15n, C2_1: 15n, C3_1: 15n } },
    zh: '收到申请数 15，但“申请公开的主要内容”未填写',
    en: '收到申请数 15, but 申请公开的主要内容 is empty',
  },
  {
    why: 'too many in topics',
    edition: e2014,
    of: {
      cells: {},
      topics: [
        { name: '征地', count: 2n },
        { name: '环保', count: 1n },
      ],
    },
    zh: '申请公开的主要内容各项件数之和 3 大于 收到申请数 0',
    en: 'total of 申请公开的主要内容 3 is more than 收到申请数 0',
  },
  {
    why: 'a matrix rule names its column once, and rows that share a label by what they stand under',
    edition: e2021,
    of: { cells: { R1_c6: 3n, R2_c6: 1n, R3_1_c6: 2n, R4_c6: 1n } },
    zh: '“法人或其他组织 · 其他”列：本年新收政府信息公开申请数量 3＋上年结转政府信息公开申请数量 1 ＝ 4 ≠ 本年度办理结果 · 总计 2＋结转下年度继续办理 1 ＝ 3（表内印明：第一项加第二项之和，等于第三项加第四项之和）',
    en: 'Column 法人或其他组织 · 其他: 本年新收政府信息公开申请数量 3 + 上年结转政府信息公开申请数量 1 = 4 ≠ 本年度办理结果 · 总计 2 + 结转下年度继续办理 1 = 3 (表内印明：第一项加第二项之和，等于第三项加第四项之和)',
  },
  {
    why: 'last year’s number is named as such',
    edition: e2021,
    of: { cells: { R2_c1: 2n, R4_c1: 2n }, lastYear: { R4_c1: 3n } },
    zh: '“自然人”列：上年结转政府信息公开申请数量 2 ≠ 上年度结转下年度继续办理 3（上年结转应等于上年度表的结转下年度继续办理）',
    en: 'Column 自然人: 上年结转政府信息公开申请数量 2 ≠ last year’s 结转下年度继续办理 3 (上年结转应等于上年度表的结转下年度继续办理)',
  },
  {
    why: 'what is added and what is subtracted',
    edition: e2021,
    of: { cells: { P2_valid: 13n, P2_made: 3n, P2_rep: 1n }, lastYear: { P2_valid: 10n } },
    zh: '行政规范性文件 · 现行有效件数 13 ≠ 上年度行政规范性文件 · 现行有效件数 10＋行政规范性文件 · 本年制发件数 3－行政规范性文件 · 本年废止件数 1 ＝ 12（上年现行有效+本年制发-本年废止=本年现行有效；现实中常不相等，只作提示）',
    en: '行政规范性文件 · 现行有效件数 13 ≠ last year’s 行政规范性文件 · 现行有效件数 10 + 行政规范性文件 · 本年制发件数 3 − 行政规范性文件 · 本年废止件数 1 = 12 (上年现行有效+本年制发-本年废止=本年现行有效；现实中常不相等，只作提示)',
  },
])('$why', ({ edition, of, zh, en }) => {
  expect(messages(edition, of, 'zh-CN')).toEqual([zh]);
  expect(messages(edition, of, 'en')).toEqual([en]);
});

test('an expected total that is below zero keeps its sign', () => {
  const [message] = messages(e2021, { cells: { P2_rep: 3n }, lastYear: { P2_valid: 1n } }, 'zh-CN');
  expect(message).toContain('本年废止件数 3 ＝ −2');
});

test('money is printed in 万元', () => {
  const rule = { id: 'fees', kind: 'atMost', severity: 'error', left: ['G'], right: ['H4'] } as const;
  const edition: Edition = { ...e2014, rules: [rule] };
  expect(messages(edition, { cells: { G: 22_500_000n, H4: 1n } }, 'zh-CN')).toEqual([
    '依申请公开信息收取的费用 22.5万元 大于 政府信息公开专项经费 0.000001万元',
  ]);
});

test('a column of another section with the same code does not lend its name', () => {
  const codes = editions.flatMap((edition) =>
    edition.sections.flatMap((section) =>
      section.kind === 'matrix' ? section.columns.map((each) => `${edition.id} ${each.code}`) : [],
    ),
  );
  expect(new Set(codes).size).toBe(codes.length);
});

test('a language that we do not have gets the first one', () => {
  expect(messages(e2014, { cells: { B2_1a: 1n } }, 'fr')).toEqual(
    messages(e2014, { cells: { B2_1a: 1n } }, 'zh-CN'),
  );
});
