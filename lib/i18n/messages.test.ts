import { expect, test } from 'vitest';
import { locales } from './locale';
import { messagesOf } from './messages';

type Tree = { [key: string]: string | Tree };

/** Every text by its dotted key, with the names of what is filled into it and of its rich-text tags. */
function placeholders(tree: Tree, at = ''): [key: string, filled: string][] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const path = at ? `${at}.${key}` : key;
    if (typeof value !== 'string') return placeholders(value, path);
    const names = [
      ...value.matchAll(/(?<!(?:one|other|=\d+) ?)\{(\w+)\s*[,}]/g),
      ...value.matchAll(/<(\w+)>/g),
    ].map((match) => match[1] ?? '');
    return [[path, [...new Set(names)].sort().join(' ')]];
  });
}

const [chinese = new Map(), english = new Map()] = locales.map(
  (locale) => new Map(placeholders(messagesOf(locale))),
);

test('both languages say the same things', () => {
  expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
});

test.each([...chinese])('%s takes the same placeholders in both languages', (key, filled) => {
  expect(english.get(key)).toBe(filled);
});

test('the first language is Chinese', () => {
  expect(locales[0]).toBe('zh-CN');
  expect([...chinese.keys()].length).toBeGreaterThan(50);
});
