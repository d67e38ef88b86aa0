const shownAsSaved = 2000;

/** Fields that were saved a moment ago, until nobody needs to be told any more. */
export class FreshMarks {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(private readonly onEnd: () => void) {}

  has(key: string): boolean {
    return this.timers.has(key);
  }

  mark(key: string): void {
    this.unmark(key);
    const end = () => {
      this.timers.delete(key);
      this.onEnd();
    };
    this.timers.set(key, setTimeout(end, shownAsSaved));
  }

  unmark(key: string): void {
    clearTimeout(this.timers.get(key));
    this.timers.delete(key);
  }
}
