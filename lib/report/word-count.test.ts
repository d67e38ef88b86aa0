import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordCount } from './word-count';

test.each([
  { why: 'nothing', text: '', is: 0 },
  { why: 'spaces only, the wide one too', text: ' 　\n\t', is: 0 },
  { why: 'each character and each mark', text: '公开信息，及时。', is: 8 },
  { why: 'a number is one', text: '公开1495条', is: 4 },
  { why: 'a number with its decimals and percent is one', text: '占比13.3%、', is: 4 },
  { why: 'Latin words by their spaces', text: 'open data', is: 2 },
  { why: 'an indented paragraph', text: '　　一是加强领导。\n　　二是完善制度。', is: 14 },
  { why: 'quotes and dashes as typed in Chinese', text: '“互联网＋”——服务…', is: 11 },
  { why: 'a character outside the basic plane', text: '𠮷林', is: 2 },
])('$why', ({ text, is }) => expect(wordCount(text)).toBe(is));

test('joining with a line break adds up, whatever the texts are', () => {
  const text = fc.string({ unit: fc.constantFrom('公', '，', 'a', '1', ' ', '　', '\n', '𠮷', '“') });
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(wordCount(`${one}\n${other}`)).toBe(wordCount(one) + wordCount(other));
    }),
  );
});
