import { describe, expect, test } from 'vitest';
import { dayOf, daysUntil, formats } from './format';

const chinese = formats('zh-CN');
const english = formats('en');
const now = new Date('2018-02-06T01:00:00Z');

test.each([
  {
    why: 'late evening in London is already the next day here',
    at: '2018-02-05T16:00:00Z',
    is: '2018-02-06',
  },
  { why: 'one second before midnight here', at: '2018-02-05T15:59:59Z', is: '2018-02-05' },
])('the day of a moment: $why', ({ at, is }) => expect(dayOf(new Date(at))).toBe(is));

test.each([
  { why: 'a week minus a day ahead', due: '2018-02-12', days: 6, zh: '还有6天', en: '6 days left' },
  { why: 'one day is singular', due: '2018-02-07', days: 1, zh: '还有1天', en: '1 day left' },
  { why: 'the due day itself is not late', due: '2018-02-06', days: 0, zh: '今天截止', en: 'due today' },
  { why: 'over a month’s end', due: '2018-01-31', days: -6, zh: '逾期6天', en: '6 days overdue' },
])('due in: $why', ({ due, days, zh, en }) => {
  expect(daysUntil(due, now)).toBe(days);
  expect(chinese.dueIn(due, now)).toBe(zh);
  expect(english.dueIn(due, now)).toBe(en);
});

test.each([
  { why: 'today without its date', at: '2018-02-06T00:51:00Z', zh: '今天08:51', en: 'today, 08:51' },
  {
    why: 'yesterday by the calendar, not by 24 hours',
    at: '2018-02-04T16:30:00Z',
    zh: '昨天00:30',
    en: 'yesterday, 00:30',
  },
  {
    why: 'earlier this year without the year',
    at: '2018-02-02T08:20:00Z',
    zh: '2月2日16:20',
    en: '2 Feb, 16:20',
  },
  {
    why: 'another year with it',
    at: '2017-03-28T02:00:00Z',
    zh: '2017年3月28日10:00',
    en: '28 Mar 2017, 10:00',
  },
])('a moment: $why', ({ at, zh, en }) => {
  expect(chinese.at(new Date(at), now)).toBe(zh);
  expect(english.at(new Date(at), now)).toBe(en);
});

describe('days', () => {
  test('a bare day is the same day everywhere', () => {
    expect(chinese.day('2018-01-31')).toBe('1月31日');
    expect(english.day('2018-01-31')).toBe('31 Jan');
  });
  test('the first line of a page names the weekday', () => {
    expect(chinese.longDay(now)).toBe('2018年2月6日，星期二');
    expect(english.longDay(now)).toMatch(/^Tuesday,? 6 February 2018$/);
  });
});

test('names are ordered by pinyin', () => {
  expect(['市公安局', '惠农区', '大武口区', '平罗县'].sort(chinese.compare)).toEqual([
    '大武口区',
    '惠农区',
    '平罗县',
    '市公安局',
  ]);
});

test('numbers are grouped', () => expect(chinese.number(92572n)).toBe('92,572'));
