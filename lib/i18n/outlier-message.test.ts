import { expect, test } from 'vitest';
import { editionById } from '@/lib/editions/registry';
import type { Outlier } from '@/lib/rules/outliers';
import { outlierMessage } from './outlier-message';

const edition = editionById('2014');
const apart = {
  unit: 'x',
  kind: 'apart',
  cell: 'A1',
  value: 90_000n,
  score: 7.3,
  group: { kind: 'department', units: 46, middle: 33n },
  own: [120n, 98n],
} as const;
const cases: { why: string; outlier: Outlier; zh: string; en: string }[] = [
  {
    why: 'says what it compared',
    outlier: { ...apart, own: [...apart.own] },
    zh: '主动公开政府信息数 90,000，本年同类单位（46个部门）中位数 33，稳健离差 7.3；本单位往年 120、98。',
    en: '主动公开政府信息数 90,000; the median of similar units this year (46 departments) is 33, robust z-score 7.3; the unit’s earlier years: 120, 98.',
  },
  {
    why: 'no infinite number is printed',
    outlier: { ...apart, own: [], score: Number.POSITIVE_INFINITY },
    zh: '主动公开政府信息数 90,000，本年同类单位（46个部门）中位数 33，其余单位均相同；本单位无往年数据。',
    en: '主动公开政府信息数 90,000; the median of similar units this year (46 departments) is 33, and all others are equal; there are no earlier years of the unit.',
  },
  {
    why: 'whose table is the same',
    outlier: { unit: 'x', kind: 'copy', of: 'y', cells: 6 },
    zh: '全部数字与市教育局相同（6格不为0）。',
    en: 'Every figure equals that of 市教育局 (6 cells are not 0).',
  },
];

test.each(cases)('$why', ({ outlier, zh, en }) => {
  const around = { edition, other: '市教育局' };
  expect(outlierMessage(outlier, { ...around, locale: 'zh-CN' })).toBe(zh);
  expect(outlierMessage(outlier, { ...around, locale: 'en' })).toBe(en);
});
