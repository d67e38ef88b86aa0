import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Followers } from './followers';

const frame = 16;
/** Milliseconds that were spent on drawing. */
let drawing = 0;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw, frame));
  drawing = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => drawing);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Parts that take `cost` milliseconds each to draw, and which of them were told so far. */
function parts(count: number, cost: number) {
  const followers = new Followers();
  const told: number[] = [];
  const stops = Array.from({ length: count }, (_, at) =>
    followers.add(() => {
      told.push(at);
      drawing += cost;
    }),
  );
  return { followers, told, stops };
}

/** A key every 80 ms. */
function typeFor(milliseconds: number, followers: Followers): void {
  for (let at = 0; at < milliseconds; at += 80) {
    followers.changed();
    vi.advanceTimersByTime(80);
  }
}

describe('once the keys pause', () => {
  test('every part is told once, and none before', () => {
    const { followers, told } = parts(3, 1);
    typeFor(800, followers);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(120);
    expect(told).toEqual([0, 1, 2]);
    vi.advanceTimersByTime(10_000);
    expect(told).toEqual([0, 1, 2]);
  });

  test('a few are drawn at a time, and a frame between them', () => {
    const { followers, told } = parts(5, 2);
    followers.changed();
    vi.advanceTimersByTime(200);
    expect(told).toEqual([0, 1]);
    vi.advanceTimersByTime(frame + 1);
    expect(told).toEqual([0, 1, 2, 3]);
    vi.advanceTimersByTime(frame + 1);
    expect(told).toEqual([0, 1, 2, 3, 4]);
  });

  test('a key in between comes first: what was not drawn yet waits for the next pause, what was is told again after it', () => {
    const { followers, told } = parts(3, 4);
    followers.changed();
    vi.advanceTimersByTime(200);
    followers.changed();
    vi.advanceTimersByTime(199);
    expect(told).toEqual([0]);
    vi.advanceTimersByTime(200);
    expect(told).toEqual([0, 1, 2, 0]);
  });

  test('a part that is gone is not told', () => {
    const { followers, told, stops } = parts(2, 1);
    followers.changed();
    stops[0]?.();
    vi.advanceTimersByTime(200);
    expect(told).toEqual([1]);
  });

  test('a part that reports a change of its own does not keep the others waiting', () => {
    const { followers, told } = parts(1, 1);
    let reports = 0;
    followers.add(() => {
      reports += 1;
      if (reports === 1) followers.changed();
    });
    followers.changed();
    vi.advanceTimersByTime(1_000);
    expect(reports).toBe(2);
    expect(told).toEqual([0, 0]);
  });
});

describe('while the keys do not pause', () => {
  test('a few parts follow after each key from the fifth second on, the longest behind first', () => {
    const { followers, told } = parts(4, 4);
    typeFor(5_080, followers);
    expect(told).toEqual([0]);
    typeFor(240, followers);
    expect(told).toEqual([0, 1, 2, 3]);
    typeFor(4_000, followers);
    expect(told).toEqual([0, 1, 2, 3]);
    typeFor(1_200, followers);
    expect(told).toEqual([0, 1, 2, 3, 0, 1, 2, 3]);
  });

  test('what has been behind for less is left for later, though there is time', () => {
    const { followers, told } = parts(3, 2);
    typeFor(5_160, followers);
    expect(told).toEqual([0, 1, 2]);
  });
});
