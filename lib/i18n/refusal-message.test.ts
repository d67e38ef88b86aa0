import { describe, expect, test } from 'vitest';
import { editionById } from '@/lib/editions/registry';
import { Refusal, type RefusalCode, refusals } from '@/lib/refusal';
import type { Finding } from '@/lib/rules/finding';
import enRefusals from './messages/en/refusals.json';
import zhRefusals from './messages/zh-CN/refusals.json';
import { refusalMessage } from './refusal-message';

const e2014 = editionById('2014');
const codes = Object.keys(refusals) as RefusalCode[];
const detail = (refusal: Refusal, locale = 'zh-CN', edition = e2014) =>
  refusalMessage(refusal, locale, edition).detail;

describe.each([
  { locale: 'zh-CN', texts: zhRefusals },
  { locale: 'en', texts: enRefusals },
])('$locale', ({ locale, texts }) => {
  test('has a text for every refusal, and none for anything else', () => {
    expect(
      Object.keys(texts)
        .filter((key) => key !== 'list')
        .sort(),
    ).toEqual([...codes].sort());
  });

  test.each(codes)('%s reads well without any values', (code) => {
    const { title, detail } = refusalMessage(new Refusal(code), locale);
    expect(title).not.toBe('');
    expect(detail).toMatch(locale === 'en' ? /\.$/ : /。$/);
    expect(title + detail).not.toMatch(/[{}]|undefined|refusals\./);
  });

  test.each(codes)('%s prints every value that it is said to take', (code) => {
    const params = Object.fromEntries(refusals[code].params.map((name, at) => [name, 7001 + at]));
    const { detail } = refusalMessage(new Refusal(code, { params }), locale);
    for (const value of Object.values(params)) expect(detail.replaceAll(',', '')).toContain(String(value));
  });
});

test.each([
  {
    why: 'cells by their label, with what is wrong with each',
    refusal: new Refusal('badValue', {
      cells: [
        { code: 'A1', unreadable: 'negative' },
        { code: 'H4', unreadable: 'tooManyDecimals' },
      ],
    }),
    zh: '下列单元格的数值不能保存：主动公开政府信息数（不能是负数）、政府信息公开专项经费（小数不能超过6位）。本次全部未保存，改正后重新保存。',
    en: 'These cells hold values that cannot be saved: 主动公开政府信息数 (must not be negative), 政府信息公开专项经费 (at most six decimals). Nothing was saved; correct them and save again.',
  },
  {
    why: 'codes that the form does not have as they came',
    refusal: new Refusal('unknownCell', { cells: [{ code: 'X9' }] }),
    zh: '本年度表式中没有下列单元格：X9。未保存任何内容，核对指标代码。',
    en: 'This year’s form does not have these cells: X9. Nothing was saved; check the codes.',
  },
  {
    why: 'the topics row, which is no cell',
    refusal: new Refusal('locked', { cells: [{ code: 'C4' }] }),
    zh: '下列单元格不在退回修改的范围内：申请公开的主要内容。本次全部未保存；需要一并修改的，联系审核员重新退回。',
    en: 'These cells are not among those returned for correction: 申请公开的主要内容. Nothing was saved; ask the reviewer to return them too.',
  },
  {
    why: 'five by name, the rest counted',
    refusal: new Refusal('incomplete', { cells: ['D', 'E', 'F', 'G', 'H1', 'H2'].map((code) => ({ code })) }),
    zh: '还有6格未填：行政复议数量、行政诉讼数量、举报投诉数量、依申请公开信息收取的费用、政府信息公开工作专门机构数等6格。没有发生的填0，全部填完后再提交。',
    en: '6 cells are still blank: 行政复议数量, 行政诉讼数量, 举报投诉数量, 依申请公开信息收取的费用, 政府信息公开工作专门机构数 and more, 6 in all. Enter 0 where nothing happened, then submit.',
  },
  {
    why: 'the status and the action by their names',
    refusal: new Refusal('wrongState', { params: { status: 'accepted', action: 'withdraw', by: 'none' } }),
    zh: '报表当前状态为“已通过”，不能“撤回”。刷新页面，查看最新状态。',
    en: 'The return is “Accepted”, so “Withdraw” is not possible. Reload the page to see where it stands.',
  },
  {
    why: 'a year is no quantity',
    refusal: new Refusal('yearNotOpen', { params: { year: 2017, yearState: 'closed' } }),
    zh: '2017年度当前为“已截止”，此报表不能再填报、提交或审核。已截止的年度只办理已退回的报表；需要更正的，联系上级审核员。',
    en: 'The year 2017 is “Closed” and takes no changes to this return. A closed year takes only returns that were returned before it closed; ask your reviewer.',
  },
])('$why', ({ refusal, zh, en }) => {
  expect(detail(refusal)).toBe(zh);
  expect(detail(refusal, 'en')).toBe(en);
});

test('without the edition cells are named by their codes', () => {
  const refusal = new Refusal('computedCell', { cells: [{ code: 'C1' }] });
  expect(refusalMessage(refusal, 'zh-CN').detail).toContain('不能填写：C1。');
});

test('findings that stand are counted: errors one by one, what is to be explained by rule', () => {
  const finding = (rule: string, explainable: boolean): Finding => ({
    rule,
    kind: 'equal',
    severity: explainable ? 'warning' : 'error',
    explainable,
    cells: [],
    column: null,
    left: null,
    right: null,
  });
  const findings = [finding('a', false), finding('b', true), finding('b', true), finding('c', true)];
  const refusal = new Refusal('findingsStand', { findings });
  expect(detail(refusal)).toBe('还有1项错误须改正、2项须填写情况说明。逐项处理后再提交。');
  expect(detail(refusal, 'en')).toBe(
    '1 error has to be corrected and 2 findings to be explained before this can be submitted.',
  );
});

test('what somebody typed is printed as it is, not read as a message', () => {
  const refusal = new Refusal('alreadyExists', { params: { what: "{count} <b>'x'</b>" } });
  expect(detail(refusal)).toContain("“{count} <b>'x'</b>”已存在");
});
