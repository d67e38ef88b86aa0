import type { Topic } from '@/lib/cells/cells';
import { parseCell } from '@/lib/cells/parse';
import { printCell } from '@/lib/cells/print';
import { cellOf, cellsOf, inputsOf, topicsRowOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import type { CellCode, Edition } from '@/lib/editions/types';
import type { ReturnView } from '@/lib/queries/views';
import { afterFrame } from './after-frame';
import { cellState, type Derived, derive, tonesByCell } from './derive';
import { editableCells } from './editable';
import { explanationKey, sameField } from './field';
import {
  type CellState,
  type FormState,
  isSameState,
  type SavingState,
  type TopicDraft,
  type TopicsState,
} from './return-state';
import { SaveQueue, type Transport } from './save-queue';
import { formState, type Sources, savingState, serverOf, topicsState } from './snapshots';
import { draftsFrom, topicsFrom } from './topic-drafts';
import { type Mark, transportOf } from './transport';

const day = 86_400_000;

export type Opening = {
  view: ReturnView;
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
  editable: ReadonlySet<CellCode> = new Set();
  form: FormState;
  saving: SavingState;
  topics: TopicsState;
  current: CellCode | null = null;
  /** The server's clock minus ours, in milliseconds. */
  private readonly clockOffset: number;
  private view: ReturnView;
  private readonly userName: string;
  private readonly topicsCode: string | null;
  private readonly texts: Record<CellCode, string> = {};
  private readonly given: Record<string, string> = {};
  private drafts: readonly TopicDraft[] = [];
  private marks: Record<CellCode, Mark>;
  private cells = new Map<CellCode, CellState>();
  private derived: Derived;
  private isTyped = false;
  private readonly told = new Set<() => void>();
  /** Sending takes as long as drawing, so the frame goes first. */
  private readonly send = afterFrame(() => void this.queue.flush());

  constructor({ view, userName, now, transport }: Opening) {
    this.edition = editionById(view.edition);
    this.topicsCode = topicsRowOf(this.edition)?.code ?? null;
    this.view = view;
    this.userName = userName;
    this.marks = view.marks;
    this.clockOffset = now.getTime() - Date.now();
    const path = `/years/${view.year.year}/returns/${view.unit.code}`;
    const onMarks = (marks: Record<CellCode, Mark>) => {
      this.marks = marks;
    };
    const api = () => transportOf(path, this.edition, { now: () => this.now(), onMarks });
    this.queue = new SaveQueue(serverOf(this.edition, view), transport ?? api());
    this.setEditable();
    for (const { code, kind } of inputsOf(this.edition))
      this.texts[code] = printCell(kind, this.savedCell(code));
    this.drafts = draftsFrom(this.savedTopics());
    this.derived = this.derivedNow();
    this.form = formState(this.sources());
    this.saving = savingState(this.sources(), this.form);
    this.topics = topicsState(this.sources());
    this.cells = this.cellsNow();
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

  /** Takes over what the server says now; what was typed and is not saved stays. */
  receive(view: ReturnView): void {
    if (view === this.view) return;
    this.view = view;
    this.marks = view.marks;
    this.isTyped = true;
    this.setEditable();
    this.queue.receive(serverOf(this.edition, view));
  }

  /** Each key: what cannot be read stays as it is and is held back. */
  type(code: CellCode, text: string): void {
    this.texts[code] = text;
    this.isTyped = true;
    const reading = this.read(code);
    if ('value' in reading) this.queue.edit(code, reading.value);
    else this.queue.withhold(code);
  }

  /** The cell is left: shown as it was read (full-width digits and separators become plain ones), and sent. */
  leave(code: CellCode): void {
    const { value, unreadable } = this.cell(code);
    const kind = cellOf(this.edition, code)?.kind ?? 'count';
    const text = unreadable === null ? printCell(kind, value) : this.texts[code];
    if (text !== undefined && text !== this.texts[code]) {
      this.texts[code] = text;
      this.changed();
    }
    this.send();
  }

  /** The other clerk's value, or one's own over theirs. */
  choose(key: string, which: 'mine' | 'theirs'): void {
    if (which === 'theirs' && key in this.texts) this.texts[key] = '';
    this.queue.choose(key, which);
  }

  /** Fills what is blank in a section with 0; returns how many cells that were. */
  fillWithZero(section: string): number {
    const blank = inputsOf(this.edition).filter(
      (spec) =>
        spec.section.code === section && this.editable.has(spec.code) && this.texts[spec.code]?.trim() === '',
    );
    for (const { code } of blank) this.type(code, '0');
    void this.queue.flush();
    return blank.length;
  }

  setDrafts(drafts: readonly TopicDraft[]): void {
    this.drafts = drafts;
    this.isTyped = true;
    const list = topicsFrom(drafts);
    if (this.topicsCode === null) return;
    if (list) this.queue.edit(this.topicsCode, list);
    else this.queue.withhold(this.topicsCode);
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
    this.editable = editableCells(this.edition, { canSave: this.view.actions.includes('save'), named });
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
    for (const { code, kind } of inputsOf(this.edition)) {
      const reading = parseCell(kind, this.texts[code] ?? '');
      if (this.editable.has(code) && 'unreadable' in reading) continue;
      const saved = this.savedCell(code);
      if ('value' in reading && reading.value === saved) continue;
      this.texts[code] = printCell(kind, saved);
      isChanged = true;
    }
    const list = topicsFrom(this.drafts);
    if (!list || sameField(list, this.savedTopics())) return isChanged;
    this.drafts = draftsFrom(this.savedTopics());
    return true;
  }

  private changed(): void {
    if (this.sync() || this.isTyped) this.derived = this.derivedNow(this.derived);
    this.isTyped = false;
    const form = formState(this.sources(), this.form);
    if (!isSameState(this.form, form)) this.form = form;
    const saving = savingState(this.sources(), this.form);
    if (!isSameState(this.saving, saving)) this.saving = saving;
    const topics = topicsState(this.sources(), this.topics);
    if (!isSameState(this.topics, topics)) this.topics = topics;
    this.cells = this.cellsNow();
    this.tell();
  }

  private derivedNow(before?: Derived): Derived {
    const { texts, drafts } = this;
    return derive(this.edition, { texts, drafts, lastYear: this.view.lastYear }, before);
  }

  private sources(): Sources {
    const { edition, texts, drafts, derived, queue, editable, given } = this;
    return { edition, texts, drafts, derived, queue, editable, given };
  }

  private read(code: CellCode) {
    return parseCell(cellOf(this.edition, code)?.kind ?? 'count', this.texts[code] ?? '');
  }

  private cellsNow(): Map<CellCode, CellState> {
    const { edition, texts, derived, queue, editable } = this;
    const tones = tonesByCell(this.form.findings, this.form.explanations);
    const around = {
      edition,
      texts,
      derived,
      queue,
      editable,
      tones,
      by: (code: CellCode) => this.byOther(code),
    };
    return new Map(
      cellsOf(edition).map((spec) => {
        const [before, now] = [this.cells.get(spec.code), cellState(spec, around)];
        return [spec.code, before && isSameState(before, now) ? before : now];
      }),
    );
  }

  private byOther(code: CellCode): Mark | null {
    const mark = this.marks[code];
    if (!mark || mark.by === this.userName || !this.editable.has(code)) return null;
    return this.now().getTime() - mark.at.getTime() < day ? mark : null;
  }

  private tell(): void {
    for (const tell of this.told) tell();
  }
}
