import { printCell } from '@/lib/cells/print';
import { cellOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import type { CellCode, Edition } from '@/lib/editions/types';
import type { ReturnView } from '@/lib/queries/views';
import { afterFrame } from './after-frame';
import { afterPause } from './after-pause';
import { type Derived, derive } from './derive';
import { editableCells } from './editable';
import { Edits, type Entry } from './edits';
import { explanationKey, ruleOf } from './field';
import type { Kept } from './kept-edits';
import { Listeners } from './listeners';
import { OnScreen } from './on-screen';
import { type Opening, transportFor } from './opening';
import { headOfView } from './return-standing';
import type { CellState, FormState, Leftover, SavingState, TopicDraft, TopicsState } from './return-state';
import { SaveQueue } from './save-queue';
import { type Shown, shownNow } from './shown';
import { pastOfView, type Sources, serverOf } from './snapshots';
import { WhoWrote } from './who-wrote';

/**
 * A return as somebody works on it: what is on screen, what is saved of it, and what follows from it (totals, progress,
 * findings) after every key. Snapshots keep their identity until they change, so that a screen draws only what changed.
 * Whoever reads them finds them in step with what was typed; who listens is told of a key after it was drawn.
 */
export class ReturnStore {
  readonly edition: Edition;
  readonly queue: SaveQueue;
  readonly edits: Edits;
  editable: ReadonlySet<CellCode> = new Set();
  /** Whether what is unsaved would survive this window. */
  isKept = false;
  current: CellCode | null = null;
  /** The server's clock minus ours, in milliseconds. */
  private readonly clockOffset: number;
  private view: ReturnView;
  private readonly screen: OnScreen;
  private given: Record<string, string> = {};
  readonly wrote: WhoWrote;
  private shown: Shown;
  private derived: Derived;
  private isTyped = false;
  /** Something happened that `shown` does not know yet. */
  private isBehind = false;
  /** Cells whose field shows what was typed there before their state says so. */
  private readonly ahead = new Set<CellCode>();
  /** How the return stood when it was last looked at; null: not as it is shown. */
  private headSeen: string | null | undefined;
  /** While several fields change at once, what follows from them is worked out once, at the end. */
  private isHeld = false;
  private focused: CellCode | null = null;
  private readonly listeners = new Listeners();
  private readonly send = afterPause(() => void this.queue.flush(), 500);
  private readonly changedAfterFrame = afterFrame(() => {
    if (this.isBehind) this.catchUp();
    this.listeners.tell();
  });

  constructor(opening: Opening) {
    const { view, userName, now, transport } = opening;
    this.edition = editionById(view.edition);
    this.view = view;
    this.clockOffset = now.getTime() - Date.now();
    this.wrote = new WhoWrote(view.marks, userName, () => this.now());
    const api = () =>
      transportFor(opening, {
        now: () => this.now(),
        onMarks: (marks) => this.wrote.take(marks),
        onHead: (head) => {
          this.headSeen = head;
        },
      });
    this.queue = new SaveQueue(serverOf(this.edition, view), transport ?? api());
    this.edits = new Edits(this);
    this.setEditable();
    this.screen = new OnScreen(this.edition, this.queue);
    this.screen.sync(this.editable);
    this.derived = this.derivedNow();
    this.shown = shownNow(this.sources());
    this.queue.subscribe(() => this.changed());
  }

  subscribe = this.listeners.add;
  follow = this.listeners.follow;

  /** The time by the server's clock. */
  now(): Date {
    return new Date(Date.now() + this.clockOffset);
  }

  cell(code: CellCode): CellState {
    const state = this.upToDate.cells.get(code);
    if (!state) throw new Error(`no cell ${code}`);
    return state;
  }

  get form(): FormState {
    return this.upToDate.form;
  }

  get saving(): SavingState {
    return this.upToDate.saving;
  }

  get topics(): TopicsState {
    return this.upToDate.topics;
  }

  /** What was typed and can be neither saved nor shown in its place. */
  get leftovers(): readonly Leftover[] {
    return this.upToDate.leftovers;
  }

  /** Names of the others who are working in this form. */
  get others(): readonly string[] {
    return this.upToDate.others;
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

  /** Each key: what cannot be read stays as it is and is held back. The field shows it already. */
  type(code: CellCode, text: string): void {
    this.edits.typed(code, text);
    this.isTyped = true;
    this.ahead.add(code);
    this.isHeld = true;
    this.screen.setText(code, text);
    this.isHeld = false;
    this.isBehind = true;
    this.changedAfterFrame();
  }

  /** The cell is left: shown as it was read (full-width digits and separators become plain ones), and sent. */
  leave(code: CellCode): void {
    const { value, unreadable } = this.cell(code);
    const kind = cellOf(this.edition, code)?.kind ?? 'count';
    const plain = unreadable === null ? printCell(kind, value) : null;
    const isRewritten = plain !== null && plain !== this.screen.texts[code];
    this.edits.left(code, plain);
    if (plain !== null) this.screen.texts[code] = plain;
    this.focused = null;
    if (isRewritten || this.form.held.length > 0) {
      this.isTyped = true;
      this.isBehind = true;
      this.changedAfterFrame();
    }
    this.send();
  }

  /** The other clerk's value, or one's own over theirs. */
  choose(key: string, which: 'mine' | 'theirs'): void {
    this.isTyped = true;
    this.queue.choose(key, which);
  }

  /** What a cell or the topics row holds now, as typed. */
  entryOf(key: string): Entry {
    return this.screen.entryOf(key);
  }

  /** Several fields at once, sent without the pause. What is not editable is left as it is. */
  put(entries: ReadonlyMap<string, Entry>): void {
    this.isHeld = true;
    for (const [key, entry] of entries) if (this.editable.has(key)) this.screen.put(key, entry);
    this.isHeld = false;
    this.isTyped = true;
    this.changed();
    void this.queue.flush();
  }

  setDrafts(drafts: readonly TopicDraft[], isTyping = true): void {
    const { topicsCode } = this.screen;
    if (topicsCode !== null) this.edits.typed(topicsCode, drafts, isTyping);
    this.isTyped = true;
    this.screen.setDrafts(drafts);
  }

  leaveTopics(): void {
    this.edits.seal();
    void this.queue.flush();
  }

  /** Saved with the return; where nothing is saved before it is submitted (a compiled one), kept here for that. */
  explain(rule: string, text: string): void {
    this.isTyped = true;
    if (this.view.actions.includes('save')) this.queue.edit(explanationKey(rule), text);
    else {
      this.given[rule] = text;
      this.changed();
    }
  }

  setCurrent(code: CellCode): void {
    if (this.current === code) return;
    this.current = code;
    this.listeners.tellLater();
  }

  private setEditable(): void {
    const named = this.view.returned && this.view.status === 'returned' ? this.view.returned.cells : null;
    const canSave = this.view.actions.includes('save');
    const editable = editableCells(this.edition, { canSave, named });
    this.editable = editable;
    this.queue.open((key) => (ruleOf(key) === null ? editable.has(key) : canSave));
  }

  private changed(): void {
    if (this.isHeld) return;
    this.isBehind = true;
    if (this.catchUp()) this.listeners.tell();
    else this.listeners.tellLater();
  }

  private get upToDate(): Shown {
    if (this.isBehind) this.catchUp();
    return this.shown;
  }

  /** Whether a field shows something else now. */
  private catchUp(): boolean {
    this.isBehind = false;
    const replaced = this.screen.sync(this.editable);
    for (const key of replaced) this.edits.lost(key);
    const isOnScreen = replaced.length > 0 || this.isTyped;
    if (isOnScreen) this.derived = this.derivedNow(this.derived);
    this.isTyped = false;
    this.shown = shownNow(this.sources(), this.shown, this.ahead);
    this.ahead.clear();
    return isOnScreen;
  }

  private derivedNow(before?: Derived): Derived {
    const { view, focused } = this;
    const { texts, drafts } = this.screen;
    const around = { lastYear: view.lastYear, past: pastOfView(view), focused };
    return derive(this.edition, { texts, drafts, ...around }, before);
  }

  private sources(): Sources {
    const { texts, drafts } = this.screen;
    const { edition, derived, queue, editable, given, isKept, wrote, edits } = this;
    return { edition, texts, drafts, derived, queue, editable, given, isKept, wrote, edits };
  }
}
