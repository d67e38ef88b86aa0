import { type Field, type Fields, ruleOf, sameField } from './field';

/** What is on screen and cannot be saved as it stands: the text of a cell, or the lines of the topics. */
export type Raw = string | readonly { name: string; count: string }[];

/** Something typed that the server is not known to hold. */
export type Edit = {
  /** Of an edit that cannot be read: the last value that could. */
  value: Field;
  raw: Raw | null;
  /** What the server held when it was begun. */
  base: Field;
  /** Values that were sent and never answered: where the server holds one of them, it is ours. */
  unanswered: readonly Field[];
};
export type KeptEdit = Edit & { key: string };

/**
 * `held`: cannot be read. `conflict`: the server holds something that was not there when it was begun. `shut`: may not
 * be changed any more.
 */
export type Standing = 'waiting' | 'held' | 'conflict' | 'refused' | 'shut';

/**
 * What was typed beside what the server holds, field by field; knows neither time nor network. How an edit stands follows
 * from three things alone: what it was begun on, what the server holds now, and whether the field may be changed. So it
 * stands the same after any way of getting there: typing, an answer, a reload.
 */
export class LocalEdits {
  private readonly known: Record<string, Field>;
  private readonly edits = new Map<string, Edit>();
  private flight: Map<string, Edit> | null = null;
  private readonly reasons = new Map<string, string>();
  private readonly asides: KeptEdit[] = [];
  private isOpen: (key: string) => boolean = () => true;

  constructor(
    public revision: number,
    fields: Fields,
  ) {
    this.known = { ...fields };
  }

  knownOf(key: string): Field {
    return this.known[key] ?? null;
  }

  standingOf(key: string): Standing | null {
    const edit = this.edits.get(key);
    if (!edit) return null;
    if (!this.isOpen(key)) return 'shut';
    const flying = this.flight?.get(key);
    if (!sameField(edit.base, flying ? flying.value : this.known[key])) return 'conflict';
    if (edit.raw !== null) return 'held';
    return this.reasons.has(key) ? 'refused' : 'waiting';
  }

  isFlying(key: string): boolean {
    return this.flight?.has(key) ?? false;
  }

  /** What the person last left there and could be read, saved or not; of a shut field what the server holds. */
  valueOf(key: string): Field {
    const edit = this.edits.get(key);
    if (edit && edit.raw === null && this.isOpen(key)) return edit.value;
    return this.sentOf(key);
  }

  /** What is on screen instead of a value. */
  rawOf(key: string): Raw | null {
    return this.isOpen(key) ? (this.edits.get(key)?.raw ?? null) : null;
  }

  reasonOf(key: string): string | null {
    return this.reasons.get(key) ?? null;
  }

  keys(...standings: Standing[]): string[] {
    return [...this.edits.keys()].filter((key) => standings.some((each) => each === this.standingOf(key)));
  }

  get flying(): string[] {
    return [...(this.flight?.keys() ?? [])];
  }

  edit(key: string, value: Field): void {
    this.reasons.delete(key);
    const flying = this.flight?.get(key);
    if (flying && !this.edits.has(key) && sameField(value, flying.value)) return;
    this.edits.set(key, { ...this.begun(key), value, raw: null });
    if (flying && sameField(value, flying.value)) this.edits.delete(key);
    this.settle(key);
  }

  /** What is on screen cannot be read; what was typed before is not sent in its place. */
  withhold(key: string, raw: Raw): void {
    this.reasons.delete(key);
    this.edits.set(key, { ...this.begun(key), raw });
  }

  /** Ends a conflict: `mine` may now be sent over theirs, `theirs` drops what was typed. */
  choose(key: string, which: 'mine' | 'theirs'): void {
    const edit = this.edits.get(key);
    if (!edit || this.standingOf(key) !== 'conflict') return;
    if (which === 'mine') this.edits.set(key, { ...edit, base: this.knownOf(key) });
    else this.edits.delete(key);
    this.reasons.delete(key);
  }

  /** Takes what is waiting, to be sent; until `land` it counts as being on its way. */
  take(): Fields {
    const waiting = this.keys('waiting');
    this.flight = new Map(waiting.flatMap((key) => [[key, this.edits.get(key)] as const]).filter(isPair));
    for (const key of waiting) this.edits.delete(key);
    return Object.fromEntries([...this.flight].map(([key, { value }]) => [key, value]));
  }

  /** What was taken is saved. Returns its keys. */
  confirm(fields: Fields): string[] {
    const landed = [...(this.flight ?? [])];
    this.flight = null;
    for (const [key, { value }] of landed) {
      const theirs = key in fields ? (fields[key] ?? null) : value;
      this.known[key] = sameField(theirs, value) ? value : theirs;
      const newer = this.edits.get(key);
      if (newer) this.edits.set(key, { ...newer, base: this.knownOf(key) });
      this.settle(key);
    }
    return landed.map(([key]) => key);
  }

  /** What was taken is not saved; `isUnanswered`: as far as is known. */
  putBack({ isUnanswered }: { isUnanswered: boolean }): string[] {
    const landed = this.withFlight(isUnanswered);
    const keys = this.flying;
    this.flight = null;
    for (const key of keys) {
      const edit = landed.get(key);
      if (edit) this.edits.set(key, edit);
      this.settle(key);
    }
    return keys;
  }

  /** The server's word about one field. */
  learn(key: string, theirs: Field): void {
    if (sameField(theirs, this.known[key])) return;
    this.known[key] = theirs;
    this.settle(key);
  }

  refuse(key: string, reason: string): void {
    if (this.edits.has(key)) this.reasons.set(key, reason);
  }

  /** Takes over what the server holds; an older state than ours changes nothing. True if something was new. */
  merge({ revision, fields }: { revision: number; fields: Fields }): boolean {
    if (revision < this.revision) return false;
    this.revision = revision;
    const gone = Object.keys(this.known).filter((key) => ruleOf(key) !== null && !(key in fields));
    const all = [...Object.entries(fields), ...gone.map((key): [string, Field] => [key, null])];
    const fresh = all.filter(([key, theirs]) => !sameField(theirs, this.known[key]));
    for (const [key, theirs] of fresh) this.learn(key, theirs);
    return fresh.length > 0;
  }

  /** Which fields may be changed now. */
  open(isOpen: (key: string) => boolean): void {
    this.isOpen = isOpen;
  }

  /** Edits of an earlier time take their place over what the server holds now; where something was typed since, aside of it. */
  restore(kept: readonly KeptEdit[]): void {
    for (const { key, ...edit } of kept) {
      const now = this.edits.get(key) ?? this.flight?.get(key);
      if (now && !isSameEdit(now, edit)) this.asides.push({ key, ...edit });
      if (now) continue;
      this.edits.set(key, edit);
      this.settle(key);
    }
  }

  /** Everything that would be lost with this window. */
  kept(): KeptEdit[] {
    const edits = [...this.withFlight(true)].map(([key, edit]) => ({ key, ...edit }));
    return [...edits, ...this.asides];
  }

  /** What was typed and can be neither saved nor shown in its place: its field is shut, or something else was typed there. */
  leftovers(): { id: string; edit: KeptEdit; isShut: boolean }[] {
    const shut = [...this.edits].flatMap(([key, edit]) =>
      this.standingOf(key) === 'shut' ? [{ id: key, edit: { key, ...edit }, isShut: true }] : [],
    );
    return [...shut, ...this.asides.map((edit, at) => ({ id: `${at} ${edit.key}`, edit, isShut: false }))];
  }

  /** Gives leftovers up, all of them. */
  discardLeftovers(): void {
    for (const key of this.keys('shut')) this.edits.delete(key);
    this.asides.length = 0;
  }

  /** What is on its way, which may be a blank; else what the server holds. */
  private sentOf(key: string): Field {
    const flying = this.flight?.get(key);
    return flying ? flying.value : this.knownOf(key);
  }

  /** The edit to go on with, or one that begins now. */
  private begun(key: string): Edit {
    const value = this.sentOf(key);
    return this.edits.get(key) ?? { value, raw: null, base: value, unanswered: [] };
  }

  /** Edits as they stand if what is on its way does not arrive. */
  private withFlight(isUnanswered: boolean): Map<string, Edit> {
    const all = new Map(this.edits);
    for (const [key, { value, raw, base, unanswered }] of this.flight ?? []) {
      const newer = this.edits.get(key) ?? { value, raw };
      all.set(key, {
        value: newer.value,
        raw: newer.raw,
        base,
        unanswered: isUnanswered ? [...unanswered, value] : unanswered,
      });
    }
    return all;
  }

  /** An edit that the server holds is done; one whose own earlier value the server holds goes on from that. */
  private settle(key: string): void {
    const edit = this.edits.get(key);
    if (!edit || this.isFlying(key)) return;
    const known = this.knownOf(key);
    // What was there before anything was sent says nothing about what arrived.
    const isAsBefore = sameField(edit.base, known);
    const isOurs = !isAsBefore && edit.unanswered.some((sent) => sameField(sent, known));
    const isUnsure = isAsBefore && edit.unanswered.length > 0;
    if (edit.raw === null && sameField(edit.value, known) && !isUnsure) {
      // Equal as saved; shown as it was typed, with the space at its end.
      this.known[key] = edit.value;
      this.edits.delete(key);
      this.reasons.delete(key);
    } else if (isOurs) this.edits.set(key, { ...edit, base: known });
  }
}

function isPair<T>(pair: readonly [string, T | undefined]): pair is readonly [string, T] {
  return pair[1] !== undefined;
}

function isSameEdit(one: Edit, other: Edit): boolean {
  if (one.raw !== null || other.raw !== null) return JSON.stringify(one.raw) === JSON.stringify(other.raw);
  return sameField(one.value, other.value);
}
