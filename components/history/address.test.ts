import fc from 'fast-check';
import { expect, test } from 'vitest';
import { feedKinds } from '@/lib/history/kinds';
import { everything, feedPath, lookFrom } from './address';

const at = { year: 2017, unit: '640200-02' };
const asked = (path: string) => Object.fromEntries(new URL(path, 'http://localhost').searchParams);

test('the plain address shows everything', () => {
  expect(feedPath(at)).toBe('/years/2017/returns/640200-02/history');
  expect(lookFrom({})).toEqual(everything);
});

test('an address says what it was made from', () => {
  const word = fc.option(fc.stringMatching(/^[\w &=?#%一-龥]{1,12}$/), { nil: null });
  const look = fc.record({
    kind: fc.constantFrom(...feedKinds),
    cell: word,
    person: word,
    before: fc.option(fc.integer({ min: 1, max: 999_999_999 }), { nil: null }),
  });
  fc.assert(
    fc.property(look, (one) => {
      expect(lookFrom(asked(feedPath(at, one)))).toEqual({ ...one });
    }),
  );
});

test.each([
  { why: 'no such kind', of: { kind: 'secrets' } },
  { why: 'no number', of: { before: '1e3' } },
  { why: 'below the first event', of: { before: '0' } },
  { why: 'said twice', of: { cell: ['A1', 'A2'] } },
  { why: 'empty, as a form sends it', of: { cell: '', person: '' } },
])('what cannot be meant narrows nothing: $why', ({ of }) => expect(lookFrom(of)).toEqual(everything));
