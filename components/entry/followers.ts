import { flushSync } from 'react-dom';
import { afterFrame } from './after-frame';

/** Milliseconds: longer than between two keys of somebody who types fast. */
const pause = 200;
/** Milliseconds that a part may stay behind while the keys do not pause. */
const longestBehind = 5_000;
/** Milliseconds of drawing after which the browser has its turn. */
const turn = 4;

type Tell = () => void;

/**
 * Parts of the screen that may follow a key a moment later. They are told, and drawn, once the keys pause: a few at a time,
 * so that the next key never waits for all of them. While the keys do not pause, a few follow after each key of those that
 * have been behind for too long.
 */
export class Followers {
  private readonly told = new Set<Tell>();
  /** Since when a part is behind, the longest first. */
  private readonly behind = new Map<Tell, number>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isPaused = false;
  private readonly goOn = afterFrame(() => this.isPaused && this.catchUp());

  add = (tell: Tell): (() => void) => {
    this.told.add(tell);
    return () => {
      this.told.delete(tell);
      this.behind.delete(tell);
    };
  };

  changed(): void {
    const now = Date.now();
    for (const tell of this.told) if (!this.behind.has(tell)) this.behind.set(tell, now);
    this.isPaused = false;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.catchUp(), pause);
    if (this.isOverdue(now)) setTimeout(() => this.drawSome((since) => since <= now - longestBehind));
  }

  private isOverdue(now: number): boolean {
    const [longest = now] = this.behind.values();
    return longest <= now - longestBehind;
  }

  private catchUp(): void {
    this.isPaused = true;
    this.drawSome(() => true);
    if (this.behind.size > 0) this.goOn();
  }

  private drawSome(isDue: (since: number) => boolean): void {
    const start = performance.now();
    for (const [tell, since] of [...this.behind]) {
      if (!isDue(since) || performance.now() - start >= turn) return;
      this.behind.delete(tell);
      flushSync(tell);
    }
  }
}
