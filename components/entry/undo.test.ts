import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type History, lose, noHistory, record, redo, seal, type Turn, takeBack, undo } from './undo';

const same = (_: string, one: string, other: string) => one === other;

/** A form of a few fields in which somebody works and somebody else now and then changes something. */
class Form {
  readonly texts: Record<string, string> = { a: '', b: '', c: '' };
  history: History<string> = noHistory();

  type(key: string, text: string): void {
    const before = this.texts[key] ?? '';
    this.texts[key] = text;
    this.history = record(this.history, [{ key, before, after: text }], { isTyping: true, same });
  }

  leave(): void {
    this.history = seal(this.history);
  }

  paste(texts: Record<string, string>): number {
    const changes = Object.entries(texts)
      .map(([key, after]) => ({ key, before: this.texts[key] ?? '', after }))
      .filter(({ before, after }) => before !== after);
    Object.assign(this.texts, texts);
    this.history = record(this.history, changes, { same });
    return this.history.nextId - 1;
  }

  /** By somebody else. */
  receive(key: string, text: string): void {
    if (this.texts[key] === text) return;
    this.texts[key] = text;
    this.history = lose(this.history, key);
  }

  private take(turn: Turn<string> | null) {
    if (!turn) return null;
    this.history = turn.history;
    for (const [key, text] of turn.put) this.texts[key] = text;
    return turn;
  }

  private get now() {
    return { valueOf: (key: string) => this.texts[key] ?? '', same };
  }

  undo = () => this.take(undo(this.history, this.now));
  redo = () => this.take(redo(this.history, this.now));
  takeBack = (id: number) => this.take(takeBack(this.history, id, this.now));
}

describe('undo', () => {
  test('takes back what was typed in a cell as a whole, and the cell before it next', () => {
    const form = new Form();
    for (const text of ['1', '12', '123']) form.type('a', text);
    form.leave();
    form.type('b', '4');
    form.undo();
    expect(form.texts).toEqual({ a: '123', b: '', c: '' });
    form.undo();
    expect(form.texts).toEqual({ a: '', b: '', c: '' });
    expect(form.undo()).toBeNull();
  });

  test('what is typed after the cell was left is a step of its own', () => {
    const form = new Form();
    form.type('a', '1');
    form.leave();
    form.type('a', '2');
    form.undo();
    expect(form.texts.a).toBe('1');
  });

  test('takes back a paste in one step', () => {
    const form = new Form();
    form.paste({ a: '1', b: '2', c: '3' });
    form.undo();
    expect(form.texts).toEqual({ a: '', b: '', c: '' });
  });

  test('never overwrites what somebody else changed, says so, and takes back the rest', () => {
    const form = new Form();
    form.paste({ a: '1', b: '2' });
    form.receive('a', '9');
    const turn = form.undo();
    expect(turn?.skipped).toEqual(['a']);
    expect(form.texts).toEqual({ a: '9', b: '', c: '' });
    form.redo();
    expect(form.texts).toEqual({ a: '9', b: '2', c: '' });
  });

  test('not even where the other value happens to be one that stood there before', () => {
    const form = new Form();
    form.type('a', '5');
    form.leave();
    form.type('a', '6');
    form.receive('a', '5');
    expect(form.undo()?.skipped).toEqual(['a']);
    expect(form.undo()?.skipped).toEqual(['a']);
    expect(form.texts.a).toBe('5');
  });
});

describe('redo', () => {
  test('is gone once something else is done, but not when the very same is', () => {
    const form = new Form();
    form.paste({ a: '1' });
    form.paste({ b: '2' });
    form.undo();
    form.undo();
    form.paste({ a: '1' });
    form.redo();
    expect(form.texts).toEqual({ a: '1', b: '2', c: '' });
    form.undo();
    form.paste({ c: '3' });
    expect(form.redo()).toBeNull();
  });
});

describe('taking back an earlier step', () => {
  test('leaves what was done to its cells since, and can be undone itself', () => {
    const form = new Form();
    const id = form.paste({ a: '0', b: '0' });
    form.type('b', '7');
    form.leave();
    form.takeBack(id);
    expect(form.texts).toEqual({ a: '', b: '7', c: '' });
    form.undo();
    expect(form.texts).toEqual({ a: '0', b: '7', c: '' });
  });
});

const key = fc.constantFrom('a', 'b', 'c');
const text = fc.constantFrom('', '0', '1', '12', '12a');
const mine = fc.oneof(
  fc.tuple(key, text).map(
    ([k, t]) =>
      (form: Form) =>
        form.type(k, t),
  ),
  fc.constant((form: Form) => form.leave()),
  fc.dictionary(key, text, { minKeys: 1 }).map((texts) => (form: Form) => void form.paste(texts)),
);
const theirs = fc.tuple(key, text).map(
  ([k, t]) =>
    (form: Form) =>
      form.receive(k, t),
);
const turns = fc.constantFrom(
  (form: Form) => void form.undo(),
  (form: Form) => void form.redo(),
);

test('undoing everything leads to the beginning, redoing everything to the end, wherever one stops in between', () => {
  fc.assert(
    fc.property(fc.array(mine, { maxLength: 12 }), fc.nat(6), (acts, stop) => {
      const form = new Form();
      const start = { ...form.texts };
      for (const act of acts) act(form);
      const end = { ...form.texts };
      for (let at = 0; at < stop; at++) form.undo();
      while (form.redo());
      expect(form.texts).toEqual(end);
      while (form.undo());
      expect(form.texts).toEqual(start);
      while (form.redo());
      expect(form.texts).toEqual(end);
    }),
    { numRuns: 1_000 },
  );
});

test('neither undo nor redo ever changes a field that somebody else changed last', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(mine, theirs, turns), { maxLength: 20 }),
      key,
      text,
      (acts, field, other) => {
        const form = new Form();
        for (const act of acts) act(form);
        if (form.texts[field] === other) return;
        form.receive(field, other);
        while (form.undo());
        while (form.redo());
        expect(form.texts[field]).toBe(other);
      },
    ),
    { numRuns: 1_000 },
  );
});
