import { expect, test } from 'vitest';
import { clamped, moved } from './cursor';

const extent = { rows: 10, columns: 4, page: 3 };

test.each([
  { why: 'down by one', at: [0, 1], key: 'ArrowDown', is: [1, 1] },
  { why: 'the last row is the end', at: [9, 1], key: 'ArrowDown', is: [9, 1] },
  { why: 'the head is the top', at: [0, 1], key: 'ArrowUp', is: [0, 1] },
  { why: 'left ends at the unit', at: [2, 0], key: 'ArrowLeft', is: [2, 0] },
  { why: 'right ends at the last cell', at: [2, 3], key: 'ArrowRight', is: [2, 3] },
  { why: 'a page down stops at the end', at: [8, 2], key: 'PageDown', is: [9, 2] },
  { why: 'Home goes to the unit of the row', at: [5, 3], key: 'Home', is: [5, 0] },
  { why: 'Ctrl Home goes to the head', at: [5, 3], key: 'Home', ctrl: true, is: [0, 0] },
  { why: 'Ctrl arrow goes to the edge', at: [5, 1], key: 'ArrowDown', ctrl: true, is: [9, 1] },
  { why: 'letters are not ours', at: [5, 1], key: 'f', is: null },
])('cursor: $why', ({ at, key, ctrl, is }) => {
  const [row = 0, column = 0] = at;
  const cursor = moved({ row, column }, { key, ctrlKey: ctrl ?? false }, extent);
  expect(cursor && [cursor.row, cursor.column]).toEqual(is);
});

test('a cursor whose row and column are gone stands at the edge', () => {
  expect(clamped({ row: 12, column: 7 }, extent)).toEqual({ row: 9, column: 3 });
});
