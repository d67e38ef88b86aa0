import { expect, test } from 'vitest';
import { compilePath, type Look, lookFrom } from './address';

const plain: Look = { view: 'table', basis: 'accepted', section: null, cell: null };

test.each([
  { why: 'nothing asked', query: {}, is: plain },
  { why: 'an unknown basis is not guessed', query: { basis: 'drafts' }, is: plain },
  { why: 'a repeated parameter is not guessed', query: { cell: ['A1', 'A2'] }, is: plain },
  { why: 'the grid', query: { view: 'grid', section: 'C' }, is: { ...plain, view: 'grid', section: 'C' } },
])('address: $why', ({ query, is }) => expect(lookFrom(query)).toEqual(is));

test('what is written is read back', () => {
  const look: Look = { view: 'grid', basis: 'all', section: 'C', cell: 'C1_1' };
  const [, query = ''] = compilePath(2017, '640200', look).split('?');
  expect(lookFrom(Object.fromEntries(new URLSearchParams(query)))).toEqual(look);
});

test('the usual look has a short address', () => {
  expect(compilePath(2017, '640200', plain)).toBe('/years/2017/compile/640200');
});
