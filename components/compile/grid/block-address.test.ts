import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockFrom, blockText } from './block-address';

const ids = { rows: ['head', 'total', 'counties', '640202', '640205-01'], columns: ['unit', 'A1', 'C1_1'] };
const corner = fc.record({
  row: fc.integer({ min: 0, max: ids.rows.length - 1 }),
  column: fc.integer({ min: 0, max: ids.columns.length - 1 }),
});

test('whatever block is selected, its text brings it back, and a single cell has none', () => {
  fc.assert(
    fc.property(corner, corner, (from, to) => {
      const text = blockText({ from, to }, ids);
      const isOne = from.row === to.row && from.column === to.column;
      expect(blockFrom(text, ids)).toEqual(isOne ? null : { from, to });
    }),
  );
});

test('it names units and cells, and so is found again when they stand elsewhere', () => {
  const text = blockText({ from: { row: 3, column: 1 }, to: { row: 4, column: 2 } }, ids);
  expect(text).toBe('640202:A1,640205-01:C1_1');
  const sorted = { rows: ['head', 'total', '640205-01', '640202'], columns: ['unit', 'C1_1', 'A1'] };
  expect(blockFrom(text, sorted)).toEqual({ from: { row: 3, column: 2 }, to: { row: 2, column: 1 } });
});

test.each([
  { why: 'a row that is filtered out', text: '640221:A1,640202:A1' },
  { why: 'a column of another section', text: '640202:B1,640202:A1' },
  { why: 'one corner', text: '640202:A1' },
  { why: 'nothing', text: null },
])('no block: $why', ({ text }) => expect(blockFrom(text, ids)).toBeNull());
