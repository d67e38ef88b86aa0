import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { z } from 'zod';
import type { Step } from './form-script';

/** A key every 80 ms is faster than anybody types figures for long. */
const between = 80;
/** Shorter ones are not reported; a key without a report counts as this. */
const shortestReported = 16;

/**
 * Milliseconds a key. `presented`: by the Event Timing API, from the key press to the next frame on screen after its
 * handlers ran, in steps of 8 ms. `painted`: to the first task after that frame was drawn, unrounded. Both include waiting
 * for the next frame, up to 16.7 ms, and for what an earlier key or a save's answer was still doing.
 */
export type KeyTimes = { presented: number[]; painted: number[] };

const keyTimes = z.object({ presented: z.array(z.number()), painted: z.array(z.number()) });

/** Types the script with real key presses into what has the focus; Enter leads on. */
export async function typeInto(page: Page, script: readonly Step[]): Promise<KeyTimes> {
  const keys = script.flatMap(({ text }) => [...text, 'Enter']);
  let next = performance.now();
  for (const key of keys) {
    await pause(Math.max(0, next - performance.now()));
    next = Math.max(next, performance.now() - between) + between;
    await page.keyboard.press(key);
  }
  await page.waitForFunction(
    (count) => Reflect.get(window, 'keyTimes')().painted.length >= count,
    keys.length,
  );
  await pause(500);
  const { presented, painted } = keyTimes.parse(await page.evaluate(() => Reflect.get(window, 'keyTimes')()));
  const short = Array.from({ length: Math.max(0, keys.length - presented.length) }, () => shortestReported);
  return { presented: [...presented, ...short], painted };
}

export function merged(rounds: readonly KeyTimes[]): KeyTimes {
  return {
    presented: rounds.flatMap(({ presented }) => presented),
    painted: rounds.flatMap(({ painted }) => painted),
  };
}
