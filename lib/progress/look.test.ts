import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Look, lookFrom, plainLook, queryOf, sorts } from './look';
import { standings } from './row';

const word = fc.option(fc.string({ minLength: 1 }), { nil: null });
const looks: fc.Arbitrary<Look> = fc.record({
  status: fc.option(fc.constantFrom(...standings), { nil: null }),
  late: fc.boolean(),
  group: word,
  text: fc.string(),
  sort: fc.constantFrom(...sorts),
  reversed: fc.boolean(),
  cell: word,
});

test('a look is read back from its own address', () => {
  fc.assert(
    fc.property(looks, (look) => {
      expect(lookFrom(Object.fromEntries(new URLSearchParams(queryOf(look))))).toEqual(look);
    }),
  );
});

test('what is usual is not in the address', () => {
  expect(queryOf(plainLook)).toBe('');
});

test.each([
  { why: 'an unknown status', query: { status: 'lost' } },
  { why: 'a status given twice', query: { status: ['draft', 'accepted'] } },
  { why: 'an unknown order', query: { sort: '-weight' } },
  { why: 'an order turned round twice', query: { sort: '--name' } },
  { why: 'anything but 1', query: { late: 'yes' } },
  { why: 'empty values', query: { group: '', cell: '', text: '' } },
])('$why is read as usual', ({ query }) => expect(lookFrom(query)).toEqual(plainLook));
