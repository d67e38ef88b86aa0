import type { Answer, Read, Server, Transport } from './answers';
import { type Field, type Fields, sameField } from './field';

/** A server with cell-by-cell merging, strict with everybody; `answers` are given first, one a call, instead of its own. */
export class FakeServer implements Transport {
  revision = 1;
  fields: Record<string, Fields[string]>;
  changedAt: Record<string, number> = {};
  calls: { base: number; fields: Fields }[] = [];
  answers: (Answer | Promise<Answer>)[] = [];
  reads = 0;
  history: { key: string; was: Field; value: Field }[] = [];

  constructor(fields: Fields) {
    this.fields = { ...fields };
  }

  get state(): Server {
    return { revision: this.revision, fields: { ...this.fields }, at: null };
  }

  /** As another clerk would. */
  change(key: string, value: Fields[string]) {
    this.revision += 1;
    this.fields[key] = value ?? null;
    this.changedAt[key] = this.revision;
  }

  async send(base: number, fields: Fields): Promise<Answer> {
    this.calls.push({ base, fields });
    const given = this.answers.shift();
    if (given) return given;
    const changed = Object.keys(fields).filter((key) => !sameField(fields[key], this.fields[key]));
    const stale = changed.filter((key) => (this.changedAt[key] ?? 0) > base);
    if (stale.length > 0) {
      return {
        kind: 'stale',
        theirs: Object.fromEntries(stale.map((key) => [key, this.fields[key] ?? null])),
      };
    }
    if (changed.length > 0) this.revision += 1;
    for (const key of changed) {
      this.history.push({ key, was: this.fields[key] ?? null, value: fields[key] ?? null });
      this.fields[key] = fields[key] ?? null;
      this.changedAt[key] = this.revision;
    }
    return { kind: 'saved', server: this.state };
  }

  async read(known?: number): Promise<Read> {
    this.reads += 1;
    return known === this.revision ? { kind: 'same' } : { kind: 'read', server: this.state };
  }
}
