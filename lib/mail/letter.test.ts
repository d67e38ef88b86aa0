import { describe, expect, test } from 'vitest';
import { locales } from '@/lib/i18n/locale';
import { isKind, type Kind, mailings } from '@/lib/notifications/kinds';
import type { NotificationView } from '@/lib/queries/notification-views';
import { digestOf, letterOf } from './letter';

const site = 'https://nianbao.example';
const kinds: Kind[] = Object.keys(mailings).filter(isKind);

/** Words and a name as a malicious or careless person would write them. */
const told = (kind: Kind, id = 7): NotificationView => ({
  id,
  kind,
  at: new Date('2018-02-05T02:00:00Z'),
  read: false,
  year: 2017,
  unit: { code: 'town-1', name: '<b>东镇</b> & "西"' },
  by: '李四',
  words: 'A1 应为 4213447 件',
  posts: [{ unit: '东镇', role: 'clerk' }],
  detail: { side: 'unit', returnKind: 'entered', due: '2018-02-12', daysLeft: 7 },
});
const person = (language: string) => ({ name: '张三', address: 'z@example.org', language });

describe.each(locales)('in %s', (language) => {
  test.each(kinds)('%s: what and which unit in the subject, a link, no word that was written', (kind) => {
    const letter = letterOf(told(kind), person(language), site);
    expect(letter.subject).toContain('东镇');
    expect(letter.text).toContain(letter.subject);
    expect(letter.text).toContain(`${site}/`);
    expect(letter.html).toContain(`href="${site}/`);
    expect(JSON.stringify(letter)).not.toMatch(/4213447|A1/);
  });
});

test('what people are called cannot become markup', () => {
  const { html, text } = letterOf(told('returned'), person('zh-CN'), site);
  expect(html).toContain('&lt;b&gt;东镇&lt;/b&gt; &amp; &quot;西&quot;');
  expect(html).not.toContain('<b>');
  expect(text).toContain('<b>东镇</b>');
});

test.each([
  { language: 'zh-CN', number: 1, is: '东镇2017年度统计表已发布' },
  { language: 'zh-CN', number: 2, is: '东镇2017年度统计表已更正，第2次发布' },
  { language: 'en', number: 1, is: '东镇: the table for 2017 was published' },
  { language: 'en', number: 3, is: '东镇: the table for 2017 was corrected, publication 3' },
])('a first publication and a correction: $is', ({ language, number, is }) => {
  const unit = { code: 'town-1', name: '东镇' };
  const published = { ...told('published'), unit, detail: { number } };
  const { subject, text } = letterOf(published, person(language), site);
  expect(subject).toBe(is);
  expect(text).toContain(`${site}/years/2017/publish`);
});

test('a language that we do not have is Chinese', () => {
  expect(letterOf(told('accepted'), person('fr'), site).subject).toContain('已通过');
});

test('a digest tells the oldest first, and is another mail with each new thing', () => {
  const older = { ...told('returned', 3), at: new Date('2018-02-04T02:00:00Z') };
  const digest = digestOf(
    [told('reminded', 7), older],
    person('zh-CN'),
    site,
    new Date('2018-02-06T00:30:00Z'),
  );
  expect(digest.subject).toBe('年报：2月6日未读消息2条');
  expect(digest.text).toMatch(/已退回[\s\S]*已被催报/);
  expect(digest.key).toBe('digest-7');
  expect(digest.text).not.toContain('4213447');
});
