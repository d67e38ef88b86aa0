import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bases } from '@/lib/queries/views';
import { compilePath, type Look, lookFrom } from './address';
import { groupings, plainGridLook, standings, takesValue, tests } from './grid/grid-look';

const plain: Look = {
  view: 'table',
  basis: 'accepted',
  sections: [],
  cell: null,
  grid: plainGridLook,
  block: null,
  ledger: { open: false, removed: false },
};
const grid = (change: Partial<Look['grid']>): Look => ({ ...plain, grid: { ...plainGridLook, ...change } });

test.each([
  { why: 'nothing asked', query: {}, is: plain },
  { why: 'an unknown basis is not guessed', query: { basis: 'drafts' }, is: plain },
  { why: 'a repeated parameter is not guessed', query: { cell: ['A1', 'A2'] }, is: plain },
  { why: 'several sections', query: { section: 'C,D' }, is: { ...plain, sections: ['C', 'D'] } },
  { why: 'the largest first', query: { sort: '-A1' }, is: grid({ sort: { by: 'A1', descending: true } }) },
  { why: 'a sort by nothing', query: { sort: '-' }, is: plain },
  { why: 'an unknown status is left out', query: { status: 'draft,gone' }, is: grid({ status: ['draft'] }) },
  { why: 'a comparison with nothing', query: { where: 'A1:ge' }, is: plain },
  { why: 'a block', query: { block: 'total:A1,1:A2' }, is: { ...plain, block: 'total:A1,1:A2' } },
  { why: 'a block of one corner', query: { block: 'total:A1' }, is: plain },
  {
    why: 'rows that wait',
    query: { ledger: 'open' },
    is: { ...plain, ledger: { open: true, removed: false } },
  },
  { why: 'a test that compares with nothing', query: { where: 'A1:blank:3' }, is: plain },
])('address: $why', ({ query, is }) => expect(lookFrom(query)).toEqual(is));

const word = fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_-]{0,7}$/);
const words = fc.uniqueArray(word, { maxLength: 3 });
const condition = fc
  .record({ cell: word, test: fc.constantFrom(...tests), value: fc.stringMatching(/^\d{1,6}(\.\d{1,3})?$/) })
  .map((one) => ({ ...one, value: takesValue(one.test) ? one.value : null }));
const anyLook: fc.Arbitrary<Look> = fc.record({
  view: fc.constantFrom('table', 'grid', 'ledger'),
  basis: fc.constantFrom(...bases),
  sections: words,
  cell: fc.option(word),
  block: fc.option(fc.tuple(word, word, word, word).map(([a, b, c, d]) => `${a}:${b},${c}:${d}`)),
  ledger: fc.record({ open: fc.boolean(), removed: fc.boolean() }),
  grid: fc.record({
    by: fc.constantFrom(...groupings),
    groups: words,
    sort: fc.option(fc.record({ by: word, descending: fc.boolean() })),
    status: fc.uniqueArray(fc.constantFrom(...standings)),
    only: words,
    told: fc.boolean(),
    where: fc.uniqueArray(condition, { maxLength: 3, selector: (one) => JSON.stringify(one) }),
    hideRows: fc.boolean(),
    hideColumns: fc.boolean(),
    compact: fc.boolean(),
    open: words,
    shut: words,
    unit: fc.option(word),
  }),
});

test('whatever way one looks, the address brings it back', () => {
  fc.assert(
    fc.property(anyLook, (look) => {
      const [, query = ''] = compilePath(2017, '640200', look).split('?');
      expect(lookFrom(Object.fromEntries(new URLSearchParams(query)))).toEqual(look);
    }),
  );
});

test('any address at all is read without a fault', () => {
  const names = fc.constantFrom(
    'view',
    'sort',
    'where',
    'status',
    'open',
    'hide',
    'groups',
    'unit',
    'block',
    'ledger',
  );
  const value = fc.oneof(fc.string(), fc.array(fc.string()));
  fc.assert(
    fc.property(fc.dictionary(names, value), (query) => {
      lookFrom(query);
    }),
  );
});

test('the usual look has a short address', () => {
  expect(compilePath(2017, '640200', plain)).toBe('/years/2017/compile/640200');
});
