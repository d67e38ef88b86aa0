import { createTranslator } from 'use-intl/core';
import { expect, test } from 'vitest';
import en from '@/lib/i18n/messages/en/compile.json';
import zh from '@/lib/i18n/messages/zh-CN/compile.json';
import type { Covered } from '@/lib/rollup/coverage';
import { unlikeWords } from './unlike-words';

const words = {
  zh: createTranslator({ locale: 'zh-CN', messages: zh, namespace: 'unlike' }),
  en: createTranslator({ locale: 'en', messages: en, namespace: 'unlike' }),
};
const said = (locale: 'zh' | 'en', now: Covered, before: Covered | null) =>
  unlikeWords({ now, before })
    .map(({ word, of }) => words[locale](word, of))
    .join('');

const whole = { counted: 137, of: 137 };
const part = { counted: 98, of: 137 };

test.each([
  {
    why: 'this year in part',
    now: part,
    before: whole,
    zh: '本年计入98/137个填报单位，上年137个；增减不完全可比。',
    en: '98 of 137 reporting units are counted this year, all 137 last year: changes are not fully comparable.',
  },
  {
    why: 'last year in part',
    now: whole,
    before: { counted: 135, of: 137 },
    zh: '本年计入137/137个填报单位，上年135/137个；增减不完全可比。',
    en: '137 of 137 reporting units are counted this year, 135 of 137 last year: changes are not fully comparable.',
  },
  {
    why: 'nothing known of last year',
    now: part,
    before: null,
    zh: '本年计入98/137个填报单位；增减不完全可比。',
    en: '98 of 137 reporting units are counted this year: changes are not fully comparable.',
  },
  { why: 'both whole', now: whole, before: { counted: 135, of: 135 }, zh: '', en: '' },
])('the totals of two years, $why', ({ now, before, ...is }) => {
  expect(said('zh', now, before)).toBe(is.zh);
  expect(said('en', now, before)).toBe(is.en);
});

test('where no change is told nothing is said', () => expect(unlikeWords(null)).toEqual([]));
