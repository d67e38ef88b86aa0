import { expect, test } from 'vitest';
import type { Cells } from '@/lib/cells/cells';
import { editionById } from '@/lib/editions/registry';
import { changedCells } from './changes';

const edition = editionById('2014');

test('typed cells come before the totals that followed them', () => {
  const changes = changedCells(edition, { C1: 3n, C1_1: 3n, A1: 5n }, { C1: 4n, C1_1: 4n, A1: 6n });
  expect(changes.map(({ spec }) => spec.code)).toEqual(['A1', 'C1_1', 'C1']);
});

test.each<{ why: string; before: Cells; now: Cells; is: string[] }>([
  { why: 'the same figure', before: { A1: 5n }, now: { A1: 5n }, is: [] },
  { why: 'a missing key is blank', before: {}, now: { A1: null }, is: [] },
  { why: 'blank and zero differ', before: { A1: null }, now: { A1: 0n }, is: ['A1'] },
])('changed: $why', ({ before, now, is }) =>
  expect(changedCells(edition, before, now).map(({ spec }) => spec.code)).toEqual(is),
);
