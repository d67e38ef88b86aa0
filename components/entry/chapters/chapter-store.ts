import type { ChaptersView } from '@/lib/queries/views';
import type { Server, Transport } from '../answers';
import type { Kept } from '../kept-edits';
import { SaveQueue } from '../save-queue';
import type { Mark } from '../transport';
import { chapterTransport } from './chapter-transport';

export type ChapterOpening = {
  view: ChaptersView;
  /** Of the return's texts, below /api/v1. */
  path: string;
  userId: string;
  /** The server's time. */
  now: Date;
  /** For tests; otherwise the API. */
  transport?: Transport;
};

/** The texts of a return as somebody writes them: what is on screen, and what of it is saved. */
export class ChapterStore {
  readonly queue: SaveQueue;
  readonly lastYear: Readonly<Record<string, string>> | null;
  private marks: Readonly<Record<string, Mark>>;
  private readonly clockOffset: number;

  /** Whether what is unsaved would survive this window. */
  isKept = false;

  constructor({ view, path, userId, now, transport }: ChapterOpening) {
    this.lastYear = view.lastYear;
    this.marks = view.chapters;
    this.clockOffset = now.getTime() - Date.now();
    const onMarks = (marks: Record<string, Mark>) => {
      this.marks = marks;
    };
    const means = { person: userId, now: () => new Date(Date.now() + this.clockOffset), onMarks };
    const api = () => chapterTransport(path, means);
    this.queue = new SaveQueue(serverOf(view), transport ?? api());
  }

  subscribe = (tell: () => void): (() => void) => this.queue.subscribe(tell);

  /** Exactly as it was typed. */
  text(key: string): string {
    const field = this.queue.valueOf(key);
    return typeof field === 'string' ? field : '';
  }

  write(key: string, text: string): void {
    this.queue.edit(key, text);
  }

  /** Who wrote the chapter last, as far as was read. */
  by(key: string): Mark | null {
    return this.marks[key] ?? null;
  }

  /** What would be lost with this window; see `restore`. */
  get kept(): Kept {
    return { edits: this.queue.kept, given: {} };
  }

  /** Takes up what an earlier window kept. */
  restore({ edits }: Kept): void {
    this.queue.restore(edits);
  }

  setKept(isKept: boolean): void {
    this.isKept = isKept;
  }

  /** Takes over what the server says now; what was typed and is not saved stays. */
  receive(view: ChaptersView): void {
    this.marks = view.chapters;
    this.queue.receive(serverOf(view));
  }
}

function serverOf({ revision, chapters }: ChaptersView): Server {
  const fields = Object.fromEntries(Object.entries(chapters).map(([key, { text }]) => [key, text]));
  const latest = Math.max(0, ...Object.values(chapters).map(({ at }) => at.getTime()));
  return { revision, fields, at: latest > 0 ? new Date(latest) : null };
}
