import { expect, test } from 'vitest';
import { type Move, moveOf, stopAfter } from './stops';

const stop = (row: number, column: number) => ({ row, column });
/** Row 1 has no cell in column 1: a total, or locked. */
const stops = [stop(0, 0), stop(0, 1), stop(1, 0), stop(2, 0), stop(2, 1)];

test.each<{ why: string; from: number; move: Move; to: number | null }>([
  { why: 'next goes down the column', from: 0, move: 'next', to: 2 },
  { why: 'next goes on at the top of the next column', from: 3, move: 'next', to: 1 },
  { why: 'next after the last leads out', from: 4, move: 'next', to: null },
  { why: 'previous at the top goes back to the foot of the column before', from: 1, move: 'previous', to: 3 },
  { why: 'previous before the first leads out', from: 0, move: 'previous', to: null },
  { why: 'down passes over what cannot be typed', from: 1, move: 'down', to: 4 },
  { why: 'down stays in its column', from: 3, move: 'down', to: null },
  { why: 'right stays in its row', from: 0, move: 'right', to: 1 },
  { why: 'right at the edge does nothing', from: 1, move: 'right', to: null },
  { why: 'left', from: 4, move: 'left', to: 3 },
])('$why', ({ from, move, to }) => {
  const start = stops[from];
  if (!start) throw new Error('no such stop');
  expect(stopAfter(stops, start, move)).toBe(to === null ? null : stops[to]);
});

const plain = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false };

test.each([
  { why: 'Enter is next', key: 'Enter', caret: { start: 1, end: 1, length: 3 }, is: 'next' },
  {
    why: 'the caret moves within the text',
    key: 'ArrowLeft',
    caret: { start: 1, end: 1, length: 3 },
    is: null,
  },
  { why: 'at the front, left leaves', key: 'ArrowLeft', caret: { start: 0, end: 0, length: 3 }, is: 'left' },
  {
    why: 'all selected, right leaves',
    key: 'ArrowRight',
    caret: { start: 0, end: 3, length: 3 },
    is: 'right',
  },
  {
    why: 'part selected, right ends the selection',
    key: 'ArrowRight',
    caret: { start: 0, end: 2, length: 3 },
    is: null,
  },
  {
    why: 'an empty cell is left both ways',
    key: 'ArrowLeft',
    caret: { start: 0, end: 0, length: 0 },
    is: 'left',
  },
  { why: 'a digit is no move', key: '5', caret: null, is: null },
])('$why', ({ key, caret, is }) => expect(moveOf({ ...plain, key }, caret)).toBe(is));

test('shift turns Enter round', () =>
  expect(moveOf({ ...plain, shiftKey: true, key: 'Enter' }, null)).toBe('previous'));
test('Alt belongs to the sections', () =>
  expect(moveOf({ ...plain, altKey: true, key: 'ArrowDown' }, null)).toBeNull());
