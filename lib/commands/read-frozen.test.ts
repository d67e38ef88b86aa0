import { expect, test } from 'vitest';
import { cellsOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import { readFrozen } from './read-frozen';

const edition = editionById('2014');
const values = cellsOf(edition).map((_, at) => (at === 1 ? null : BigInt(at) * 10n ** 12n));
const text = `{${values.map((value) => value ?? 'NULL').join(',')}}`;

test('an array as PostgreSQL prints it, in the order of the form; NULL is blank', () => {
  const cells = readFrozen(edition, text);
  expect(cellsOf(edition).map(({ code }) => cells[code])).toEqual(values);
});

test('the same text is the same table, another text another one', () => {
  expect(readFrozen(edition, text)).toBe(readFrozen(edition, `${text}`));
  expect(readFrozen(edition, text.replace('NULL', '5'))).not.toEqual(readFrozen(edition, text));
  expect(Object.keys(readFrozen(editionById('2021'), text))).toHaveLength(
    cellsOf(editionById('2021')).length,
  );
});
