import { expect, test } from 'vitest';
import { cellsOf, topicsRowOf } from '@/lib/editions/cells';
import { editionById, editions } from '@/lib/editions/registry';
import { cellsOfRule } from './cells-of-rule';
import { topicsMissing } from './evaluate';

test('every rule of every edition speaks of cells that the form has', () => {
  let asked = 0;
  for (const edition of editions) {
    const known = new Set([...cellsOf(edition).map(({ code }) => code), topicsRowOf(edition)?.code]);
    for (const { id } of edition.rules) {
      const cells = cellsOfRule(edition, id);
      expect([id, cells.length > 0]).toEqual([id, true]);
      expect(cells.filter((cell) => !known.has(cell))).toEqual([]);
      asked += 1;
    }
  }
  expect(asked).toBeGreaterThan(10);
});

test.each([
  { why: 'one about a unit’s own past is about one cell', rule: 'out-of-line:A1', is: ['A1'] },
  { why: 'a rule that nobody states', rule: 'nonsense', is: [] },
])('$why', ({ rule, is }) => expect(cellsOfRule(editionById('2014'), rule)).toEqual(is));

test('a list of topics that is missing is about that list and what it divides up', () =>
  expect(cellsOfRule(editionById('2014'), topicsMissing)).toHaveLength(2));
