import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Listeners } from './listeners';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const pause = 200;

function heard() {
  const listeners = new Listeners();
  const [cell, count] = [vi.fn(), vi.fn()];
  const stops = [listeners.add(cell), listeners.follow(count)];
  const times = () => [cell.mock.calls.length, count.mock.calls.length];
  return { listeners, stops, times };
}

test('of a key a cell is told at once, a count once the keys pause', () => {
  const { listeners, times } = heard();
  listeners.tell();
  expect(times()).toEqual([1, 0]);
  vi.advanceTimersByTime(pause);
  expect(times()[1]).toBe(1);
});

test('what may wait is told to both once the keys pause', () => {
  const { listeners, times } = heard();
  listeners.tellLater();
  expect(times()).toEqual([0, 0]);
  vi.advanceTimersByTime(pause);
  expect(times()).toEqual([1, 1]);
});

test('who has left is told nothing, not even what was waiting', () => {
  const { listeners, stops, times } = heard();
  listeners.tellLater();
  for (const stop of stops) stop();
  listeners.tell();
  vi.advanceTimersByTime(pause);
  expect(times()).toEqual([0, 0]);
});
