import { afterPause, longestUnseen } from './after-pause';

/** Who is told that something changed: at once, or for what only follows from a key once the keys pause. */
export class Listeners {
  private readonly told = new Set<() => void>();

  add = (tell: () => void): (() => void) => {
    this.told.add(tell);
    return () => this.told.delete(tell);
  };

  tell(): void {
    for (const tell of this.told) tell();
  }

  readonly tellLater = afterPause(() => this.tell(), longestUnseen);
}
