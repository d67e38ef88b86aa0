import type { Topic } from '@/lib/cells/cells';
import { parseCell } from '@/lib/cells/parse';
import { printCell } from '@/lib/cells/print';
import { cellOf, inputsOf, topicsRowOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import type { CellCode, Edition } from '@/lib/editions/types';
import type { ReturnView } from '@/lib/queries/views';
import type { Transport } from './answers';
import { type Derived, derive } from './derive';
import { editableCells } from './editable';
import { Edits, type Entry } from './edits';
import { explanationKey, ruleOf } from './field';
import type { Kept } from './kept-edits';
import { headOfView } from './return-standing';
import {
  type CellState,
  type FormState,
  isSameState,
  type Leftover,
  type SavingState,
  type TopicDraft,
  type TopicsState,
} from './return-state';
import { SaveQueue } from './save-queue';
import {
  cellStates,
  formState,
  leftoversOf,
  pastOfView,
  type Sources,
  savingState,
  serverOf,
  topicsState,
} from './snapshots';
import { draftsFrom, draftsNow, linesOf, topicsFrom } from './topic-drafts';
import { transportOf } from './transport';
import { WhoWrote } from './who-wrote';

export type Opening = {
  view: ReturnView;
  userId: string;
  userName: string;
  now: Date;
  /** For tests; otherwise the API. */
  transport?: Transport;
};

/**
 * A return as somebody works on it: what is on screen, what is saved of it, and what follows from it (totals, progress,
 * findings) after every key. Snapshots keep their identity until they change, so that a screen draws only what changed.
 */
export class ReturnStore {
  readonly edition: Edition;
  readonly queue: SaveQueue;
  readonly edits: Edits;
  editable: ReadonlySet<CellCode> = new Set();
  form: FormState;
  saving: SavingState;
  topics: TopicsState;
  /** What was typed and can be neither saved nor shown in its place. */
  leftovers: readonly Leftover[] = [];
  /** Names of the others who are working in this form. */
  others: readonly string[] = [];
  /** Whether what is unsaved would survive this window. */
  isKept = false;
  current: CellCode | null = null;
  /** The server's clock minus ours, in milliseconds. */
  private readonly clockOffset: number;
  private view: ReturnView;
  private readonly topicsCode: string | null;
  private readonly texts: Record<CellCode, string> = {};
  private given: Record<string, string> = {};
  private drafts: readonly TopicDraft[] = [];
  readonly wrote: WhoWrote;
  private cells = new Map<CellCode, CellState>();
  private derived: Derived;
  private isTyped = false;
  /** How the return stood when it was last looked at; null: not as it is shown. */
  private headSeen: string | null | undefined;
  /** While several fields change at once, what follows from them is worked out once, at the end. */
  private isHeld = false;
  private focused: CellCode | null = null;
  private readonly told = new Set<() => void>();

  constructor({ view, userId, userName, now, transport }: Opening) {
    this.edition = editionById(view.edition);
    this.topicsCode = topicsRowOf(this.edition)?.code ?? null;
    this.view = view;
    this.clockOffset = now.getTime() - Date.now();
    this.wrote = new WhoWrote(view.marks, userName, () => this.now());
    const path = `/years/${view.year.year}/returns/${view.unit.code}`;
    const api = () =>
      transportOf(path, this.edition, {
        person: userId,
        now: () => this.now(),
        onMarks: (marks) => this.wrote.take(marks),
        onHead: (head) => {
          this.headSeen = head;
        },
      });
    this.queue = new SaveQueue(serverOf(this.edition, view), transport ?? api());
    this.edits = new Edits(this);
    this.setEditable();
    for (const { code, kind } of inputsOf(this.edition))
      this.texts[code] = printCell(kind, this.savedCell(code));
    this.drafts = draftsFrom(this.savedTopics());
    this.derived = this.derivedNow();
    this.form = formState(this.sources());
    this.saving = savingState(this.sources(), this.form);
    this.topics = topicsState(this.sources());
    this.others = this.wrote.others();
    this.cells = cellStates(this.sources(), this.form, this.cells);
    this.queue.subscribe(() => this.changed());
  }

  subscribe = (tell: () => void): (() => void) => {
    this.told.add(tell);
    return () => this.told.delete(tell);
  };

  /** The time by the server's clock. */
  now(): Date {
    return new Date(Date.now() + this.clockOffset);
  }

  cell(code: CellCode): CellState {
    const state = this.cells.get(code);
    if (!state) throw new Error(`no cell ${code}`);
    return state;
  }

  /** The return has moved on, and the page shows it as it was. Not while nobody may read it anew. */
  get isOutdated(): boolean {
    const kind = this.queue.trouble?.kind;
    if (this.headSeen === undefined || kind === 'signedOut' || kind === 'otherPerson') return false;
    return this.headSeen !== headOfView(this.view);
  }

  /** Looks again at what depends on the time alone. */
  tick(): void {
    this.changed();
  }

  /** What would be lost with this window; see `restore`. */
  get kept(): Kept {
    return { edits: this.queue.kept, given: this.given };
  }

  /** Takes up what an earlier window kept, beside what was typed since. */
  restore({ edits, given }: Kept): void {
    if (this.view.actions.includes('submit')) this.given = { ...given, ...this.given };
    this.queue.restore(edits);
  }

  setKept(isKept: boolean): void {
    if (this.isKept === isKept) return;
    this.isKept = isKept;
    this.changed();
  }

  /** Takes over what the server says now; what was typed and is not saved stays. */
  receive(view: ReturnView): void {
    if (view === this.view) return;
    this.view = view;
    this.wrote.take(view.marks);
    this.headSeen = undefined;
    this.isTyped = true;
    this.setEditable();
    if (!view.actions.includes('submit')) this.given = {};
    this.queue.receive(serverOf(this.edition, view));
  }

  /** A cell, or the topics row, is being typed in: what is found about it from now on is said once it is left. */
  enter(code: CellCode): void {
    this.focused = code;
  }

  /** It is left: what was held back is said. */
  settle(code: CellCode): void {
    if (this.focused !== code) return;
    this.focused = null;
    this.isTyped = true;
    this.changed();
  }

  /** Each key: what cannot be read stays as it is and is held back. */
  type(code: CellCode, text: string): void {
    this.edits.typed(code, text);
    this.set(code, text);
  }

  private set(code: CellCode, text: string): void {
    this.texts[code] = text;
    this.isTyped = true;
    const reading = this.read(code);
    if ('value' in reading) this.queue.edit(code, reading.value);
    else this.queue.withhold(code, text);
  }

  /** The cell is left: shown as it was read (full-width digits and separators become plain ones), and sent. */
  leave(code: CellCode): void {
    const { value, unreadable } = this.cell(code);
    const kind = cellOf(this.edition, code)?.kind ?? 'count';
    const plain = unreadable === null ? printCell(kind, value) : null;
    const isRewritten = plain !== null && plain !== this.texts[code];
    this.edits.left(code, plain);
    if (plain !== null) this.texts[code] = plain;
    this.focused = null;
    if (isRewritten || this.form.held.length > 0) {
      this.isTyped = true;
      this.changed();
    }
    void this.queue.flush();
  }

  /** The other clerk's value, or one's own over theirs. */
  choose(key: string, which: 'mine' | 'theirs'): void {
    this.queue.choose(key, which);
  }

  /** What a cell or the topics row holds now, as typed. */
  entryOf(key: string): Entry {
    return key === this.topicsCode ? this.drafts : (this.texts[key] ?? '');
  }

  /** Several fields at once, sent without the pause. What is not editable is left as it is. */
  put(entries: ReadonlyMap<string, Entry>): void {
    this.isHeld = true;
    for (const [key, entry] of entries) {
      if (!this.editable.has(key)) continue;
      if (typeof entry === 'string') this.set(key, entry);
      else this.setTopics(entry);
    }
    this.isHeld = false;
    this.changed();
    void this.queue.flush();
  }

  setDrafts(drafts: readonly TopicDraft[], isTyping = true): void {
    if (this.topicsCode !== null) this.edits.typed(this.topicsCode, drafts, isTyping);
    this.setTopics(drafts);
  }

  leaveTopics(): void {
    this.edits.seal();
    void this.queue.flush();
  }

  private setTopics(drafts: readonly TopicDraft[]): void {
    this.drafts = drafts;
    this.isTyped = true;
    const list = topicsFrom(drafts);
    if (this.topicsCode === null) return;
    if (list) this.queue.edit(this.topicsCode, list);
    else this.queue.withhold(this.topicsCode, linesOf(drafts));
  }

  /** Saved with the return; where nothing is saved before it is submitted (a compiled one), kept here for that. */
  explain(rule: string, text: string): void {
    if (this.view.actions.includes('save')) this.queue.edit(explanationKey(rule), text);
    else {
      this.given[rule] = text;
      this.changed();
    }
  }

  setCurrent(code: CellCode): void {
    if (this.current === code) return;
    this.current = code;
    this.tell();
  }

  private setEditable(): void {
    const named = this.view.returned && this.view.status === 'returned' ? this.view.returned.cells : null;
    const canSave = this.view.actions.includes('save');
    const editable = editableCells(this.edition, { canSave, named });
    this.editable = editable;
    this.queue.open((key) => (ruleOf(key) === null ? editable.has(key) : canSave));
  }

  private savedCell(code: CellCode): bigint | null {
    const field = this.editable.has(code) ? this.queue.valueOf(code) : this.queue.knownOf(code);
    return typeof field === 'bigint' ? field : null;
  }

  private savedTopics(): readonly Topic[] {
    const field = this.topicsCode === null ? null : this.queue.valueOf(this.topicsCode);
    return typeof field === 'object' && field !== null ? field : [];
  }

  /** Where nothing typed waits, the screen shows what the server holds. */
  private sync(): boolean {
    let isChanged = false;
    for (const { code, kind, unit } of inputsOf(this.edition)) {
      const raw = this.queue.rawOf(code);
      const reading = parseCell(kind, this.texts[code] ?? '', unit);
      const saved = this.savedCell(code);
      if (raw === null ? 'value' in reading && reading.value === saved : raw === this.texts[code]) continue;
      this.texts[code] = typeof raw === 'string' ? raw : printCell(kind, saved);
      this.edits.lost(code);
      isChanged = true;
    }
    const raw = this.topicsCode === null ? null : this.queue.rawOf(this.topicsCode);
    const drafts = draftsNow(this.drafts, { raw, saved: this.savedTopics() });
    if (drafts === this.drafts) return isChanged;
    this.drafts = drafts;
    if (this.topicsCode !== null) this.edits.lost(this.topicsCode);
    return true;
  }

  private changed(): void {
    if (this.isHeld) return;
    if (this.sync() || this.isTyped) this.derived = this.derivedNow(this.derived);
    this.isTyped = false;
    const form = formState(this.sources(), this.form);
    if (!isSameState(this.form, form)) this.form = form;
    const saving = savingState(this.sources(), this.form);
    if (!isSameState(this.saving, saving)) this.saving = saving;
    const topics = topicsState(this.sources(), this.topics);
    if (!isSameState(this.topics, topics)) this.topics = topics;
    this.cells = cellStates(this.sources(), this.form, this.cells);
    const leftovers = leftoversOf(this.queue);
    if (leftovers.length + this.leftovers.length > 0) this.leftovers = leftovers;
    const others = this.wrote.others();
    if (others.join() !== this.others.join()) this.others = others;
    this.tell();
  }

  private derivedNow(before?: Derived): Derived {
    const { texts, drafts, view, focused } = this;
    const around = { lastYear: view.lastYear, past: pastOfView(view), focused };
    return derive(this.edition, { texts, drafts, ...around }, before);
  }

  private sources(): Sources {
    const { edition, texts, drafts, derived, queue, editable, given, isKept, wrote, edits } = this;
    return { edition, texts, drafts, derived, queue, editable, given, isKept, wrote, edits };
  }

  private read(code: CellCode) {
    const { kind = 'count', unit } = cellOf(this.edition, code) ?? {};
    return parseCell(kind, this.texts[code] ?? '', unit);
  }

  private tell(): void {
    for (const tell of this.told) tell();
  }
}
