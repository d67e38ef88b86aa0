import { isEmpty, type Kept, type KeptRecord } from './kept-edits';
import type { Machine } from './machine';

/** What can be kept: everything in `kept`, which `restore` takes up again. */
export type Keeps = {
  readonly kept: Kept;
  restore(kept: Kept): void;
  setKept(isKept: boolean): void;
  subscribe(tell: () => void): () => void;
};
type Means = {
  machine: Machine;
  /** Whose edits, of which return; ends with a slash. Names of others never begin with it. */
  place: string;
  window: string;
  /** Other windows that are open and look after their own edits. */
  otherWindows: () => Promise<ReadonlySet<string>>;
};

/**
 * Keeps what is unsaved on this machine, one record a window, and takes up what windows that are closed by now have left.
 * A record goes once everything in it is confirmed, given up, or written under this window's own name.
 */
export class EditKeeper {
  private isWriting = false;
  private isChanged = false;
  private written = '';
  private leftBehind: string[] = [];
  private readonly name: string;

  constructor(
    private readonly store: Keeps,
    private readonly means: Means,
  ) {
    this.name = means.place + means.window;
  }

  /** From now on. Resolves when what was kept before is back on screen; how many edits that are. */
  async start(): Promise<number> {
    this.store.subscribe(() => this.changed());
    this.changed();
    const typed = this.store.kept.edits.length;
    const { machine, place, otherWindows } = this.means;
    try {
      const [records, open] = await Promise.all([machine.read(place), otherWindows()]);
      const closed = records.filter(([name]) => name !== this.name && !open.has(name.slice(place.length)));
      const left = await readAll(closed);
      left.sort(([, one], [, other]) => other.at - one.at);
      this.leftBehind = left.map(([name]) => name);
      for (const [, kept] of left) this.store.restore(kept);
    } catch {
      // What cannot be read is not there; what is typed from now on is still sent.
    }
    this.changed();
    return Math.max(0, this.store.kept.edits.length - typed);
  }

  private changed(): void {
    this.isChanged = true;
    if (!this.isWriting) void this.writeAll();
  }

  private async writeAll(): Promise<void> {
    this.isWriting = true;
    while (this.isChanged) {
      this.isChanged = false;
      await this.write();
    }
    this.isWriting = false;
  }

  private async write(): Promise<void> {
    const { kept } = this.store;
    const print = printOf(kept);
    const isSame = print === this.written && this.leftBehind.length === 0;
    if (isSame || (isEmpty(kept) && this.written === '' && this.leftBehind.length === 0)) return;
    const { machine } = this.means;
    const done = this.leftBehind;
    try {
      if (isEmpty(kept)) await machine.remove([this.name, ...done]);
      else {
        await machine.write(this.name, { ...kept, at: Date.now() } satisfies KeptRecord);
        await machine.remove(done);
      }
      this.written = isEmpty(kept) ? '' : print;
      this.leftBehind = this.leftBehind.filter((name) => !done.includes(name));
      this.store.setKept(true);
    } catch {
      this.written = 'unknown';
      this.store.setKept(false);
    }
  }
}

/** Checking them is loaded only where there are any. */
async function readAll(records: readonly [string, unknown][]): Promise<[string, KeptRecord][]> {
  if (records.length === 0) return [];
  const { readKept } = await import('./kept-record');
  return records.flatMap(([name, stored]): [string, KeptRecord][] => {
    const kept = readKept(stored);
    return kept ? [[name, kept]] : [];
  });
}

function printOf(kept: Kept): string {
  return JSON.stringify(kept, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
}
