import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterFrame } from './after-frame';

let frames: (() => void)[] = [];
const drawFrame = () => {
  for (const each of frames.splice(0)) each();
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('requestAnimationFrame', (each: () => void) => frames.push(each));
  frames = [];
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('calls are passed on once, when the frame that follows them is drawn, and not within it', () => {
  const run = vi.fn();
  const call = afterFrame(run);
  call();
  call();
  drawFrame();
  expect(run).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(run).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1_000);
  expect(run).toHaveBeenCalledTimes(1);
});

test('a hidden window draws nothing, and is not waited for', () => {
  const run = vi.fn();
  afterFrame(run)();
  vi.advanceTimersByTime(100);
  expect(run).toHaveBeenCalledTimes(1);
});

test('a call made meanwhile is passed on as well', () => {
  const call = afterFrame(() => {
    if (runs.push(0) === 1) call();
  });
  const runs: number[] = [];
  call();
  vi.advanceTimersByTime(250);
  expect(runs).toHaveLength(2);
});
