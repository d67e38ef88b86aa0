import { expect, test } from 'vitest';
import { addressFrom, compareFile, comparePath } from './address';

test.each([
  {
    why: 'a link names the years in one word',
    asked: { unit: '640200', years: '2017,2016' },
    is: { unit: '640200', years: [2016, 2017], edition: null, columns: false },
  },
  {
    why: 'a form sends each year on its own',
    asked: { years: ['2016', '2021'], edition: '2014', columns: '1' },
    is: { unit: null, years: [2016, 2021], edition: '2014', columns: true },
  },
  {
    why: 'nonsense is as usual',
    asked: { unit: ['a', 'b'], years: 'x', edition: '', columns: 'yes' },
    is: { unit: null, years: null, edition: null, columns: false },
  },
])('addressFrom: $why', ({ asked, is }) => expect(addressFrom(asked)).toEqual(is));

test('an address is written as it is read', () => {
  const address = { unit: '640202-01', years: [2016, 2017], edition: '2014', columns: true };
  const path = comparePath(address);
  expect(path).toBe('/archive/compare?unit=640202-01&years=2016,2017&edition=2014&columns=1');
  expect(addressFrom(Object.fromEntries(new URL(path, 'http://x').searchParams))).toEqual(address);
  expect(comparePath({})).toBe('/archive/compare');
});

test('a file holds every column, and is not asked for some', () => {
  const address = { unit: 'a&b', years: [2016], edition: null, columns: true };
  expect(compareFile(address, 'csv')).toBe('/api/v1/archive/compare.csv?unit=a%26b&years=2016');
});
