import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completed, matching, mentionedIn, type Named, piecesOf, queryAt } from './mentions';

const person = (id: string, name: string, unit = '东镇') => ({
  id,
  name,
  username: id,
  unit: { name: unit },
});
const wang = person('w', '王建');
const wangLong = person('wl', '王建国');
const li = person('l', '李梅', '甲县');
const liOther = person('l2', '李梅', '乙县');

/** People with short names of few letters, so that one is often the beginning of another. */
const people = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    name: fc.string({ unit: fc.constantFrom('王', '李', '建', '国'), minLength: 1, maxLength: 3 }),
  }),
  { selector: ({ id }) => id, maxLength: 6 },
);
const text = fc.string({
  unit: fc.constantFrom('@', '＠', '王', '李', '建', '国', ' ', '\n', 'a', '，'),
  maxLength: 40,
});

describe('what is drawn', () => {
  test('all pieces together are the text, and each name is a name of somebody mentioned', () => {
    fc.assert(
      fc.property(text, people, (written, mentioned) => {
        const pieces = piecesOf(written, mentioned);
        expect(pieces.map((piece) => piece.text).join('')).toBe(written);
        for (const { text: piece, person: named } of pieces) {
          expect(piece).not.toBe('');
          if (named) expect(piece.slice(1)).toBe(named.name);
          if (named) expect(mentioned).toContain(named);
        }
      }),
    );
  });

  test('no name is left undrawn: between the pieces nothing is found again', () => {
    fc.assert(
      fc.property(text, people, (written, mentioned) => {
        for (const { text: piece, person: named } of piecesOf(written, mentioned))
          if (!named)
            expect(piecesOf(` ${piece}`, mentioned).every((each) => each.person === null)).toBe(true);
      }),
    );
  });

  test.each([
    { why: 'the longest name that fits', written: '请@王建国看', is: ['请', '@王建国*', '看'] },
    { why: 'a full-width sign', written: '＠王建', is: ['＠王建*'] },
    { why: 'an address is none', written: 'a@王建', is: ['a@王建'] },
    { why: 'two in a row', written: '@王建@王建国', is: ['@王建*', '@王建国*'] },
    { why: 'nobody', written: '@李', is: ['@李'] },
    { why: 'no text', written: '', is: [] },
  ])('$why: $written', ({ written, is }) => {
    const drawn = piecesOf(written, [wang, wangLong]).map((piece) => piece.text + (piece.person ? '*' : ''));
    expect(drawn).toEqual(is);
  });

  test('of two people with one name each place takes the next', () => {
    const ids = piecesOf('@李梅 @李梅 @李梅', [li, liOther]).flatMap((piece) => piece.person?.id ?? []);
    expect(ids).toEqual(['l', 'l2', 'l2']);
  });
});

describe('who is mentioned', () => {
  test.each<{ why: string; written: string; picked: Named[]; is: string[] }>([
    { why: 'picked and still there', written: '@王建 看', picked: [wang], is: ['w'] },
    { why: 'picked and taken out again', written: '看', picked: [wang], is: [] },
    { why: 'typed in full', written: '@王建国看', picked: [], is: ['wl'] },
    { why: 'typed, but two people have the name', written: '@李梅', picked: [], is: [] },
    { why: 'picked of two with the name', written: '@李梅', picked: [liOther], is: ['l2'] },
    { why: 'picked again: the later one counts', written: '@李梅', picked: [li, liOther], is: ['l2'] },
    { why: 'both of the name', written: '@李梅 @李梅', picked: [li, liOther], is: ['l', 'l2'] },
    { why: 'the same twice is once', written: '@王建 @王建', picked: [wang, wang], is: ['w'] },
  ])('$why: $is', ({ written, picked, is }) =>
    expect(mentionedIn(written, picked, [wang, wangLong, li, liOther]).map(({ id }) => id)).toEqual(is),
  );

  test('everybody mentioned is drawn, and nobody is mentioned twice', () => {
    fc.assert(
      fc.property(text, people, people, (written, picked, readers) => {
        const mentioned = mentionedIn(written, picked, readers);
        const ids = mentioned.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const drawn = new Set(piecesOf(written, mentioned).map((piece) => piece.person?.id));
        for (const id of ids) expect(drawn).toContain(id);
      }),
    );
  });
});

describe('what is asked for at the caret', () => {
  test.each([
    { why: 'just begun', written: '请@', is: { from: 1, text: '' } },
    { why: 'some letters', written: '请@王', is: { from: 1, text: '王' } },
    { why: 'done with a space', written: '请@王 ', is: null },
    { why: 'the sign of an input method', written: '＠li', is: { from: 0, text: 'li' } },
    { why: 'an address', written: 'me@example', is: null },
    { why: 'no sign', written: '王', is: null },
    { why: 'too long for a name', written: `@${'王'.repeat(21)}`, is: null },
    { why: 'the later of two', written: '@王@李', is: { from: 2, text: '李' } },
  ])('$why: $written', ({ written, is }) => expect(queryAt(written, written.length)).toEqual(is));

  test('taking somebody who is offered leaves the rest as it was, and that person is mentioned', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const query = queryAt(`${before} @王`, before.length + 3);
        expect(query).toEqual({ from: before.length + 1, text: '王' });
        if (!query) return;
        const { text: whole, caret } = completed(`${before} @王${after}`, query, wangLong.name);
        expect(whole.startsWith(`${before} @王建国`)).toBe(true);
        expect(whole.endsWith(after)).toBe(true);
        expect(/\s/.test(whole[caret - 1] ?? '')).toBe(true);
        expect(mentionedIn(whole, [wangLong], [])).toEqual([wangLong]);
      }),
    );
  });
});

test.each([
  { why: 'nothing typed: everybody as given', typed: '', is: ['l', 'w', 'wl'] },
  { why: 'a name', typed: '王建', is: ['w', 'wl'] },
  { why: 'inside a name', typed: '建国', is: ['wl'] },
  { why: 'a unit', typed: '甲', is: ['l'] },
  { why: 'a user name, whatever its case', typed: 'W', is: ['w', 'wl'] },
  { why: 'nobody', typed: '赵', is: [] },
])('$why: $typed', ({ typed, is }) =>
  expect(matching([li, wang, wangLong], typed).map(({ id }) => id)).toEqual(is),
);
