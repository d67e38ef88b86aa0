import type { Mark } from './transport';

const day = 86_400_000;
/** Who has not written for so long is not counted as being there. */
const presence = 10 * 60_000;

/** Who wrote which field last, and what follows from that about the others in the form. */
export class WhoWrote {
  private marks: Readonly<Record<string, Mark>>;

  constructor(
    marks: Readonly<Record<string, Mark>>,
    private readonly me: string,
    private readonly now: () => Date,
  ) {
    this.marks = marks;
  }

  take(marks: Readonly<Record<string, Mark>>): void {
    this.marks = { ...this.marks, ...marks };
  }

  markOf(key: string): Mark | null {
    return this.marks[key] ?? null;
  }

  /** Somebody else, in the last 24 hours. */
  otherOf(key: string): Mark | null {
    const mark = this.marks[key];
    return mark && mark.by !== this.me && this.isWithin(mark, day) ? mark : null;
  }

  /** The person at this screen, perhaps in another window. */
  isMe({ by }: Mark): boolean {
    return by === this.me;
  }

  /** Names of others who wrote something in the last ten minutes, the latest first. */
  others(): string[] {
    const recent = Object.values(this.marks)
      .filter((mark) => !this.isMe(mark) && this.isWithin(mark, presence))
      .sort((one, other) => other.at.getTime() - one.at.getTime());
    return [...new Set(recent.map(({ by }) => by))];
  }

  private isWithin({ at }: Mark, span: number): boolean {
    return this.now().getTime() - at.getTime() < span;
  }
}
