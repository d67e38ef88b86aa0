import type { Answer, Read, Server, Transport, Trouble } from './answers';
import type { Field, Fields } from './field';
import { FreshMarks } from './fresh-marks';
import { type KeptEdit, LocalEdits, type Raw } from './local-edits';

export type FieldState = 'none' | 'waiting' | 'saving' | 'saved' | 'refused' | 'conflict';

const pause = 500;
const longestPause = 1000;
const longestBackOff = 30_000;

/**
 * Sends what was typed. One call at a time, a short pause after the last key, field by field: what somebody else changed
 * meanwhile is taken over where nothing was typed, and asked about where something was. Nothing leaves the queue before
 * the server has confirmed it or the person has given it up.
 */
export class SaveQueue {
  trouble: Trouble | null = null;
  at: Date | null;
  private readonly local: LocalEdits;
  private readonly fresh = new FreshMarks(() => this.tell());
  private readonly told = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private firstAt: number | null = null;
  private isDue = false;
  private mustRead = false;
  private failures = 0;
  private later: Server | null = null;
  private running: Promise<void> | null = null;

  constructor(
    server: Server,
    private readonly transport: Transport,
  ) {
    this.local = new LocalEdits(server.revision, server.fields);
    this.at = server.at;
  }

  /** Calls back after every change of any field's state. Returns how to stop that. */
  subscribe(tell: () => void): () => void {
    this.told.add(tell);
    return () => this.told.delete(tell);
  }

  stateOf(key: string): FieldState {
    const standing = this.local.standingOf(key);
    if (this.local.isFlying(key)) return 'saving';
    if (standing === 'conflict' || standing === 'refused' || standing === 'waiting') return standing;
    return this.fresh.has(key) ? 'saved' : 'none';
  }

  /** What the person last left there, saved or not. */
  valueOf(key: string): Field {
    return this.local.valueOf(key);
  }

  /** What is on screen there and cannot be read. */
  rawOf(key: string): Raw | null {
    return this.local.rawOf(key);
  }

  /** What the server holds there, as far as is known. */
  knownOf(key: string): Field {
    return this.local.knownOf(key);
  }

  /** In a conflict: what the server holds. */
  theirsOf(key: string): Field {
    return this.stateOf(key) === 'conflict' ? this.local.knownOf(key) : null;
  }

  reasonOf(key: string): string | null {
    return this.local.reasonOf(key);
  }

  /** Fields that the server does not have yet and that can be read. */
  get unsaved(): number {
    return new Set([...this.local.keys('waiting', 'conflict', 'refused'), ...this.local.flying]).size;
  }

  /** Fields that wait for a choice. */
  get conflicts(): string[] {
    return this.local.keys('conflict');
  }

  get isSaving(): boolean {
    return this.local.flying.length > 0;
  }

  /** Everything that would be lost with this window. */
  get kept(): KeptEdit[] {
    return this.local.kept();
  }

  /** See `LocalEdits`. */
  get leftovers() {
    return this.local.leftovers();
  }

  edit(key: string, value: Field): void {
    this.fresh.unmark(key);
    this.local.edit(key, value);
    this.schedule();
    this.tell();
  }

  /** What is on screen cannot be saved (it cannot be read); the value typed before is not sent in its place. */
  withhold(key: string, raw: Raw): void {
    this.fresh.unmark(key);
    this.local.withhold(key, raw);
    this.tell();
  }

  /** Ends a conflict. `mine` is sent again over theirs; `theirs` drops what was typed. */
  choose(key: string, which: 'mine' | 'theirs'): void {
    this.local.choose(key, which);
    this.tell();
    void this.flush();
  }

  discardLeftovers(): void {
    this.local.discardLeftovers();
    this.tell();
  }

  /** Edits that an earlier window kept; they are sent like any other where nobody changed the field since. */
  restore(kept: readonly KeptEdit[]): void {
    this.local.restore(kept);
    this.schedule();
    this.tell();
  }

  /** Which fields may be changed now; what waits in others stays, unsent. Call `receive` or `edit` after it. */
  open(isOpen: (key: string) => boolean): void {
    this.local.open(isOpen);
  }

  /** Takes over what the server holds now; a newer revision than ours, or it changes nothing. */
  receive(server: Server): void {
    if (this.trouble?.kind === 'stopped') this.trouble = null;
    if (this.isSaving) this.later = server;
    else this.merge(server);
    this.schedule();
    this.tell();
  }

  /** Looks whether the server holds something newer; also finds out that the session or the network went, or is back. */
  async poll(): Promise<Read['kind'] | 'busy'> {
    const before = this.trouble;
    if (this.running || before?.kind === 'stopped') return 'busy';
    const read = await this.transport.read(this.local.revision);
    if (read.kind === 'signedOut' || read.kind === 'otherPerson') this.trouble = read;
    else if (read.kind === 'read' || read.kind === 'same') {
      if (this.trouble === before) this.trouble = null;
      if (read.kind === 'read') this.receive(read.server);
      if (before) void this.flush();
    }
    if (read.kind !== 'same' || before) this.tell();
    return read.kind;
  }

  /** Sends what is waiting without the pause; resolves when nothing more can be sent. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    clearTimeout(this.retryTimer);
    this.firstAt = null;
    this.isDue = this.hasWaiting || this.mustRead;
    if (this.trouble && this.trouble.kind !== 'offline') return;
    this.running ??= this.run().finally(() => {
      this.running = null;
    });
    await this.running;
  }

  /** Tries again after `trouble`. */
  retry(): Promise<void> {
    this.trouble = null;
    this.tell();
    return this.flush();
  }

  private get hasWaiting(): boolean {
    return this.local.keys('waiting').length > 0;
  }

  private schedule(): void {
    const now = Date.now();
    this.firstAt ??= now;
    clearTimeout(this.timer);
    if (!this.hasWaiting || this.trouble) return;
    const wait = Math.min(pause, Math.max(0, this.firstAt + longestPause - now));
    this.timer = setTimeout(() => void this.flush(), wait);
  }

  private async run(): Promise<void> {
    while (this.isDue) {
      this.isDue = false;
      await this.step();
      this.tell();
    }
  }

  private async step(): Promise<void> {
    if (this.mustRead && !(await this.readAgain())) return;
    if (!this.hasWaiting) return;
    const sent = this.local.take();
    this.tell();
    const answer = await this.transport.send(this.local.revision, sent);
    this.take(answer);
    if (this.later) this.merge(this.later);
    this.later = null;
  }

  private async readAgain(): Promise<boolean> {
    const read = await this.transport.read();
    if (read.kind !== 'read' && read.kind !== 'same') {
      this.fail(read);
      return false;
    }
    this.mustRead = false;
    this.trouble = null;
    if (read.kind === 'read') this.merge(read.server);
    return true;
  }

  private take(answer: Answer): void {
    if (answer.kind === 'saved') {
      for (const key of this.local.confirm(answer.server.fields)) this.fresh.mark(key);
      this.trouble = null;
      this.failures = 0;
      // Whose changes came along is only said by a read.
      if (this.merge(answer.server)) this.readNext();
      return;
    }
    const sent = this.local.putBack({ isUnanswered: answer.kind === 'offline' });
    if (answer.kind === 'stale') this.takeStale(answer.theirs, sent);
    else if (answer.kind === 'refused') this.takeRefused(answer.reasons, sent);
    else this.fail(answer);
  }

  private takeStale(theirs: Fields, sent: readonly string[]): void {
    const named = Object.entries(theirs).filter(([key]) => sent.includes(key));
    for (const [key, value] of named) this.local.learn(key, value);
    if (named.length === 0) this.fail({ kind: 'stopped', detail: '' });
    else this.readNext();
  }

  private takeRefused(reasons: Readonly<Record<string, string>>, sent: readonly string[]): void {
    const named = Object.entries(reasons).filter(([key]) => sent.includes(key));
    for (const [key, reason] of named) this.local.refuse(key, reason);
    if (named.length === 0) this.fail({ kind: 'stopped', detail: '' });
    else this.isDue = this.hasWaiting;
  }

  private readNext(): void {
    this.mustRead = true;
    this.isDue = true;
  }

  private fail(trouble: Trouble): void {
    this.trouble = trouble;
    this.isDue = false;
    this.failures += 1;
    if (trouble.kind !== 'offline') return;
    const wait = Math.min(longestBackOff, 500 * 2 ** this.failures);
    this.retryTimer = setTimeout(() => void this.flush(), wait);
  }

  private merge(server: Server): boolean {
    const isNewer = server.revision >= this.local.revision;
    if (isNewer) this.at = server.at ?? this.at;
    return this.local.merge(server);
  }

  private tell(): void {
    for (const tell of this.told) tell();
  }
}
