import { expect, test } from 'vitest';
import { cellOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import { madeOf } from './made';

const edition = editionById('2014');

test.each([
  { why: 'an input cell has its own count', code: 'C1_1', is: 3 },
  { why: 'a total has that of its fullest part', code: 'C1', is: 5 },
  { why: 'nobody is in', code: 'A1', is: 0 },
])('made: $why', ({ code, is }) => {
  const spec = cellOf(edition, code);
  if (!spec) throw new Error('the edition has the cell');
  expect(madeOf(edition, spec, { C1_1: 3, C1_2: 5 })).toBe(is);
});
