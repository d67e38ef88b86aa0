import { parseCell } from '@/lib/cells/parse';
import { cellOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import { orderOf } from './finding-places';
import type { TopicDraft } from './return-state';
import type { FieldState } from './save-queue';
import { type History, lose, noHistory, record, redo, seal, type Turn, takeBack, undo } from './undo';

/** A cell as typed, or the topics row. */
export type Entry = string | readonly TopicDraft[];

/** The form that the edits are made in. */
type Edited = {
  readonly edition: Edition;
  readonly editable: ReadonlySet<string>;
  readonly queue: { stateOf(key: string): FieldState };
  entryOf(key: string): Entry;
  put(entries: ReadonlyMap<string, Entry>): void;
};

/** What the person should be told: a text was read as a number that looks different, or cells were changed back or again. */
export type News =
  | { kind: 'read'; code: string; text: string }
  | { kind: 'undone' | 'redone'; codes: readonly string[] };

/** `changed` and `skipped` in reading order; skipped are cells that somebody else changed meanwhile. */
export type Undone = { changed: readonly string[]; skipped: readonly string[] };

/** A number written with a unit or with 万. */
const isWorded = /\p{Script=Han}/u;

/** One's own edits of a form, to be undone and done again. */
export class Edits {
  private history: History<Entry> = noHistory();
  private readonly worded = new Map<string, string>();
  /** The last of it, until something else is done. */
  news: News | null = null;

  constructor(private readonly form: Edited) {}

  /** Called before the field holds it. */
  typed(key: string, after: Entry, isTyping = true): void {
    this.worded.delete(key);
    this.news = null;
    const before = this.form.entryOf(key);
    if (before !== after) this.record([{ key, before, after }], isTyping);
  }

  /** The cell is left; `plain` is how its number prints, null if there is none to read. Called before it is shown so. */
  left(code: string, plain: string | null): void {
    const before = this.form.entryOf(code);
    this.history = seal(this.history);
    if (plain === null || typeof before !== 'string' || !isWorded.test(before)) return;
    this.record([{ key: code, before, after: plain }], false);
    this.worded.set(code, before.trim());
    this.news = { kind: 'read', code, text: before.trim() };
  }

  /** Topics are left. */
  seal(): void {
    this.history = seal(this.history);
  }

  /** Fills in several fields as one step. The number of the step, to take it back; null if nothing changes. */
  fill(entries: ReadonlyMap<string, string>): number | null {
    const changes = [...entries]
      .filter(([key]) => this.form.editable.has(key))
      .map(([key, after]) => ({ key, before: this.form.entryOf(key), after }))
      .filter(({ before, after }) => before !== after);
    if (changes.length === 0) return null;
    this.record(changes, false);
    this.news = null;
    this.put(new Map(changes.map(({ key, after }) => [key, after])));
    return this.history.done.at(-1)?.id ?? null;
  }

  /** Somebody else changed this field. */
  lost(key: string): void {
    this.worded.delete(key);
    this.history = lose(this.history, key);
  }

  /** What was typed where the cell now shows a number that looks different. */
  typedAs(code: string): string | null {
    return this.worded.get(code) ?? null;
  }

  /** null: there is nothing to undo. */
  undo(): Undone | null {
    return this.take(undo(this.history, this.now), 'undone');
  }

  /** null: there is nothing to do again. */
  redo(): Undone | null {
    return this.take(redo(this.history, this.now), 'redone');
  }

  /** Takes back one step, also when others came after it; cells that were changed since stay. */
  takeBack(step: number): Undone | null {
    return this.take(takeBack(this.history, step, this.now), 'undone');
  }

  /** Gives up what is being typed in a field. False if nothing is. */
  giveUp(key: string): boolean {
    const last = this.history.done.at(-1);
    return last?.isOpen === true && last.changes[0]?.key === key && this.undo() !== null;
  }

  private take(turn: Turn<Entry> | null, kind: 'undone' | 'redone'): Undone | null {
    if (!turn) return null;
    const order = orderOf(this.form.edition);
    const sorted = (keys: Iterable<string>) =>
      [...keys].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    const changed = sorted(turn.put.keys());
    this.history = turn.history;
    this.news = changed.length > 0 ? { kind, codes: changed } : null;
    this.put(turn.put);
    return { changed, skipped: sorted(turn.skipped) };
  }

  private put(entries: ReadonlyMap<string, Entry>): void {
    for (const key of entries.keys()) this.worded.delete(key);
    this.form.put(entries);
  }

  private record(changes: Parameters<typeof record<Entry>>[1], isTyping: boolean): void {
    this.history = record(this.history, changes, { isTyping, same: this.now.same });
  }

  /** A conflict waits for a choice, and a locked cell takes nothing: both hold something that is not ours to replace. */
  private readonly now = {
    valueOf: (key: string): Entry => this.form.entryOf(key),
    same: (key: string, one: Entry, other: Entry): boolean =>
      this.form.queue.stateOf(key) !== 'conflict' &&
      this.form.editable.has(key) &&
      isSameEntry(this.form.edition, key, one, other),
  };
}

function isSameEntry(edition: Edition, key: string, one: Entry, other: Entry): boolean {
  if (typeof one !== 'string' || typeof other !== 'string')
    return JSON.stringify(one) === JSON.stringify(other);
  if (one.trim() === other.trim()) return true;
  const { kind = 'count', unit } = cellOf(edition, key) ?? {};
  const [mine, theirs] = [parseCell(kind, one, unit), parseCell(kind, other, unit)];
  return 'value' in mine && 'value' in theirs && mine.value === theirs.value;
}
