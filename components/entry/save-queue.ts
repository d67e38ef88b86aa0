import { type Field, type Fields, sameField } from './field';

/** What the server holds, as of a revision. `at`: when it was last saved, by the server's clock. */
export type Server = { revision: number; fields: Fields; at: Date | null };
export type Trouble = { kind: 'offline' } | { kind: 'signedOut' } | { kind: 'stopped'; detail: string };
export type Answer =
  | { kind: 'saved'; server: Server }
  | { kind: 'stale'; theirs: Fields }
  | { kind: 'refused'; reasons: Readonly<Record<string, string>> }
  | Trouble;
export type Transport = {
  send(base: number, fields: Fields): Promise<Answer>;
  read(): Promise<{ kind: 'read'; server: Server } | Trouble>;
};
export type FieldState = 'none' | 'waiting' | 'saving' | 'saved' | 'refused' | 'conflict';

type Conflict = { mine: Field; theirs: Field };
type Refused = { value: Field; reason: string };

const pause = 500;
const longestPause = 1000;
const shownAsSaved = 2000;
const longestBackOff = 30_000;

/**
 * What was typed and is not saved yet. One call at a time, a short pause after the last key, field by field: what
 * somebody else changed meanwhile is taken over where nothing was typed, and asked about where something was.
 * Nothing leaves the queue before the server has confirmed it, refused it by name, or the person has given it up.
 */
export class SaveQueue {
  trouble: Trouble | null = null;
  at: Date | null;
  private revision: number;
  private known: Record<string, Field>;
  private readonly pending = new Map<string, Field>();
  private sent: Map<string, Field> | null = null;
  private readonly conflicts = new Map<string, Conflict>();
  private readonly refused = new Map<string, Refused>();
  private readonly fresh = new Map<string, ReturnType<typeof setTimeout>>();
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
    this.revision = server.revision;
    this.known = { ...server.fields };
    this.at = server.at;
  }

  /** Calls back after every change of any field's state. Returns how to stop that. */
  subscribe(tell: () => void): () => void {
    this.told.add(tell);
    return () => this.told.delete(tell);
  }

  stateOf(key: string): FieldState {
    if (this.conflicts.has(key)) return 'conflict';
    if (this.refused.has(key)) return 'refused';
    if (this.sent?.has(key)) return 'saving';
    if (this.pending.has(key)) return 'waiting';
    return this.fresh.has(key) ? 'saved' : 'none';
  }

  /** What the person last left there, saved or not. */
  valueOf(key: string): Field {
    const local = [this.pending, this.sent].find((each) => each?.has(key));
    if (local) return local.get(key) ?? null;
    const apart = this.conflicts.get(key);
    if (apart) return apart.mine;
    return this.refused.get(key)?.value ?? this.known[key] ?? null;
  }

  /** What the server holds there, as far as is known. */
  knownOf(key: string): Field {
    return this.known[key] ?? null;
  }

  theirsOf(key: string): Field {
    return this.conflicts.get(key)?.theirs ?? null;
  }

  reasonOf(key: string): string | null {
    return this.refused.get(key)?.reason ?? null;
  }

  /** Fields that the server does not have yet, whatever keeps them. */
  get unsaved(): number {
    const keys = new Set(this.pending.keys());
    for (const each of [this.sent, this.conflicts, this.refused]) {
      for (const key of each?.keys() ?? []) keys.add(key);
    }
    return keys.size;
  }

  get isSaving(): boolean {
    return this.sent !== null;
  }

  edit(key: string, value: Field): void {
    this.refused.delete(key);
    this.unmark(key);
    const conflict = this.conflicts.get(key);
    if (conflict) this.conflicts.set(key, { ...conflict, mine: value });
    else if (!this.sent?.has(key) && sameField(value, this.known[key])) this.pending.delete(key);
    else this.pending.set(key, value);
    this.schedule();
    this.tell();
  }

  /** What is on screen cannot be saved (it cannot be read); the value typed before is not sent in its place. */
  withhold(key: string): void {
    this.refused.delete(key);
    this.pending.delete(key);
    this.tell();
  }

  /** Ends a conflict. `mine` is sent again over theirs; `theirs` drops what was typed. */
  choose(key: string, which: 'mine' | 'theirs'): void {
    const conflict = this.conflicts.get(key);
    if (!conflict) return;
    this.conflicts.delete(key);
    if (which === 'mine') this.pending.set(key, conflict.mine);
    this.tell();
    void this.flush();
  }

  /** Takes over what the server holds now; a newer revision than ours, or it changes nothing. */
  receive(server: Server): void {
    if (this.trouble?.kind === 'stopped') this.trouble = null;
    if (this.sent) this.later = server;
    else this.merge(server);
    this.tell();
  }

  /** Sends what is waiting without the pause; resolves when nothing more can be sent. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    clearTimeout(this.retryTimer);
    this.firstAt = null;
    this.isDue = this.pending.size > 0 || this.mustRead;
    if (this.trouble && this.trouble.kind !== 'offline') return;
    this.running ??= this.run().finally(() => {
      this.running = null;
    });
    await this.running;
  }

  /** Tries again after `trouble`. */
  retry(): Promise<void> {
    this.trouble = null;
    return this.flush();
  }

  private schedule(): void {
    const now = Date.now();
    this.firstAt ??= now;
    clearTimeout(this.timer);
    if (this.pending.size === 0 || this.trouble) return;
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
    if (this.mustRead) {
      const read = await this.transport.read();
      if (read.kind !== 'read') {
        this.fail(read);
        return;
      }
      this.mustRead = false;
      this.trouble = null;
      this.merge(read.server);
    }
    if (this.pending.size === 0) return;
    const sent = new Map(this.pending);
    this.sent = sent;
    this.pending.clear();
    this.tell();
    const answer = await this.transport.send(this.revision, Object.fromEntries(sent));
    this.sent = null;
    this.take(answer, sent);
    if (this.later) this.merge(this.later);
    this.later = null;
  }

  private take(answer: Answer, sent: Map<string, Field>): void {
    if (answer.kind === 'saved') this.confirm(answer.server, sent);
    else {
      for (const [key, value] of sent) if (!this.pending.has(key)) this.pending.set(key, value);
      if (answer.kind === 'stale') this.setApart(answer.theirs);
      else if (answer.kind === 'refused') this.refuse(answer.reasons);
      else this.fail(answer);
    }
  }

  private confirm(server: Server, sent: Map<string, Field>): void {
    for (const [key, value] of sent) {
      this.known[key] = key in server.fields ? (server.fields[key] ?? null) : value;
      if (!this.pending.has(key)) this.mark(key);
      else if (sameField(this.pending.get(key), this.known[key])) this.pending.delete(key);
    }
    this.trouble = null;
    this.failures = 0;
    // Whose changes came along is only said by a read.
    if (this.merge(server)) {
      this.mustRead = true;
      this.isDue = true;
    }
  }

  private setApart(theirs: Fields): void {
    const named = Object.keys(theirs).filter((key) => this.pending.has(key));
    for (const key of named) this.conflict(key, theirs[key] ?? null);
    if (named.length === 0) this.fail({ kind: 'stopped', detail: '' });
    else {
      this.mustRead = true;
      this.isDue = true;
    }
  }

  private conflict(key: string, theirs: Field): void {
    const mine = this.pending.get(key) ?? null;
    this.pending.delete(key);
    this.known[key] = theirs;
    if (!sameField(mine, theirs)) this.conflicts.set(key, { mine, theirs });
  }

  private refuse(reasons: Readonly<Record<string, string>>): void {
    const named = Object.keys(reasons).filter((key) => this.pending.has(key));
    for (const key of named) {
      this.refused.set(key, { value: this.pending.get(key) ?? null, reason: reasons[key] ?? '' });
      this.pending.delete(key);
    }
    if (named.length === 0) this.fail({ kind: 'stopped', detail: '' });
    else this.isDue = this.pending.size > 0;
  }

  private fail(trouble: Trouble): void {
    this.trouble = trouble;
    this.isDue = false;
    this.failures += 1;
    if (trouble.kind !== 'offline') return;
    const wait = Math.min(longestBackOff, 500 * 2 ** this.failures);
    this.retryTimer = setTimeout(() => void this.flush(), wait);
  }

  /** True if somebody else had changed something. */
  private merge(server: Server): boolean {
    if (server.revision < this.revision) return false;
    let isForeign = false;
    for (const [key, theirs] of Object.entries(server.fields)) {
      if (sameField(theirs, this.known[key])) continue;
      isForeign = true;
      this.known[key] = theirs;
      const conflict = this.conflicts.get(key);
      if (conflict) this.conflicts.set(key, { ...conflict, theirs });
      else if (this.pending.has(key)) this.conflict(key, theirs);
    }
    this.revision = server.revision;
    this.at = server.at ?? this.at;
    return isForeign;
  }

  private mark(key: string): void {
    this.unmark(key);
    const end = () => {
      this.fresh.delete(key);
      this.tell();
    };
    this.fresh.set(key, setTimeout(end, shownAsSaved));
  }

  private unmark(key: string): void {
    clearTimeout(this.fresh.get(key));
    this.fresh.delete(key);
  }

  private tell(): void {
    for (const tell of this.told) tell();
  }
}
