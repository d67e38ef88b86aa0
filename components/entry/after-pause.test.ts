import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterPause } from './after-pause';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function every(milliseconds: number, times: number, call: () => void) {
  for (let at = 0; at < times; at++) {
    call();
    vi.advanceTimersByTime(milliseconds);
  }
}

test('calls that keep coming are passed on once, when they pause', () => {
  const run = vi.fn();
  every(80, 10, afterPause(run, 5_000));
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(120);
  expect(run).toHaveBeenCalledTimes(1);
});

test('calls that never pause are passed on when the longest wait is over', () => {
  const run = vi.fn();
  every(100, 21, afterPause(run, 1_000));
  expect(run).toHaveBeenCalledTimes(2);
});

test('nothing is passed on without a call', () => {
  const run = vi.fn();
  afterPause(run, 1_000);
  vi.advanceTimersByTime(10_000);
  expect(run).not.toHaveBeenCalled();
});
