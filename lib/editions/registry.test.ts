import { describe, expect, test } from 'vitest';
import { editionSchema } from './edition-schema';
import { editionHash } from './fingerprint';
import { editionById, editionFor, editions } from './registry';

/** A year pins the form that it was opened with by this hash: once used, an edition is not edited, a new one is added. */
test.each([
  ['2014', '4242b415899a3248d0b3d971ebd45e124bcd039f083583ca1056435c8a5d3c26'],
  ['2021', '9767621e75e9a232d704593026584ccc5c83b3f246393d4a44e191436145ae5a'],
])('edition %s is as it was frozen', (id, hash) => {
  expect(editionHash(editionById(id))).toBe(hash);
});

test.each(editions)('edition $id is valid', (edition) => {
  expect(editionSchema.safeParse(edition).error?.issues ?? []).toEqual([]);
});

test('the hash does not depend on the order of keys, but on every value', () => {
  const edition = editionById('2014');
  const turned = Object.fromEntries(Object.entries(edition).reverse());
  expect(editionHash(editionSchema.parse(turned))).toBe(editionHash(edition));
  expect(editionHash({ ...edition, title: '统计表' })).not.toBe(editionHash(edition));
});

describe('editionFor', () => {
  test.each([
    { why: 'before the first form', year: 2013, id: undefined },
    { why: 'its first year', year: 2014, id: '2014' },
    { why: 'its last year', year: 2018, id: '2014' },
    { why: 'a form that we do not have', year: 2019, id: undefined },
    { why: 'a form that we do not have', year: 2020, id: undefined },
    { why: 'the form in force', year: 2021, id: '2021' },
    { why: 'in force until further notice', year: 2099, id: '2021' },
  ])('$year: $why', ({ year, id }) => expect(editionFor(year)?.id).toBe(id));

  test('no year has two editions', () => {
    for (let year = 2000; year < 2100; year += 1) {
      const found = editions.filter(({ years: [from, to] }) => from <= year && year <= (to ?? year));
      expect(found.length, String(year)).toBeLessThan(2);
    }
  });
});

test('an unknown edition is a defect', () => {
  expect(() => editionById('1999')).toThrow('1999');
  expect(new Set(editions.map((edition) => edition.id)).size).toBe(editions.length);
});
