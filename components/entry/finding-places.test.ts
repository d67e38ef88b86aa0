import { expect, test } from 'vitest';
import { editionById } from '@/lib/editions/registry';
import type { Finding } from '@/lib/rules/finding';
import { focusTargetOf, lastCellOf, nextOf, previousOf, shownAt } from './finding-places';

const edition = editionById('2014');

function finding(cells: string[]): Finding {
  return {
    rule: 'r',
    kind: 'equal',
    severity: 'warning',
    explainable: true,
    cells,
    column: null,
    left: null,
    right: null,
  };
}

test.each([
  {
    why: 'parts below their sum: the line follows the last part',
    cells: ['D', 'D1', 'D2', 'D3'],
    shown: 'D',
    line: 'D3',
  },
  { why: 'of totals, the last cell that is typed', cells: ['C2', 'C1'], shown: 'C2', line: 'C2_2' },
  { why: 'the order in the rule does not matter', cells: ['A1a', 'A1'], shown: 'A1a', line: 'A1a' },
  { why: 'the topics row counts as a row', cells: ['C4', 'C1'], shown: 'C4', line: 'C4' },
])('$why', ({ cells, shown, line }) => {
  expect(shownAt(finding(cells))).toBe(shown);
  expect(lastCellOf(edition, finding(cells))).toBe(line);
});

test.each([
  { why: 'reading order, not the order of the set', codes: ['D', 'B1', 'A1'], from: 'A1b', to: 'B1' },
  { why: 'after the last it begins again', codes: ['A1', 'B1'], from: 'I3', to: 'A1' },
  { why: 'the cell itself is not next while there is another', codes: ['A1', 'B1'], from: 'A1', to: 'B1' },
  { why: 'nothing to go to', codes: [], from: 'A1', to: null },
])('next: $why', ({ codes, from, to }) => expect(nextOf(edition, new Set(codes), from)).toBe(to));

test.each([
  { why: 'the nearest before it', codes: ['D', 'B1', 'A1'], from: 'D', to: 'B1' },
  { why: 'before the first it begins at the end', codes: ['A1', 'B1'], from: 'A1', to: 'B1' },
  { why: 'from nowhere, the last', codes: ['A1', 'B1'], from: null, to: 'B1' },
  { why: 'nothing to go to', codes: [], from: 'A1', to: null },
])('previous: $why', ({ codes, from, to }) => expect(previousOf(edition, new Set(codes), from)).toBe(to));

test('a total is reached by its first typed cell', () => {
  expect(focusTargetOf(edition, 'C3')).toBe('C3_1');
  expect(focusTargetOf(edition, 'A1')).toBe('A1');
});
