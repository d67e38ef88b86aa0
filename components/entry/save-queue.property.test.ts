import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Field, sameField } from './field';
import type { KeptEdit } from './local-edits';
import { SaveQueue } from './save-queue';
import { FakeServer } from './testing-server';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const keys = ['A1', 'A2'] as const;
const initial: Readonly<Record<string, Field>> = { A1: 5n, A2: null };
type Key = (typeof keys)[number];
/** `lost`: the server does it and its answer never arrives. `slow`: the answer waits until it is delivered. */
type Link = 'open' | 'cut' | 'lost' | 'slow';
type Typed = { value: Field } | { raw: string };

/** One window on the return: what was typed there, what this machine keeps of it, and which values were seen before typing. */
class TestWindow {
  link: Link = 'open';
  queue: SaveQueue;
  readonly typed = new Map<Key, Typed>();
  private readonly seen = new Map<Key, Set<string>>();
  /** Typed in before what an earlier window kept was there; the two may then ask for a choice. */
  private readonly early = new Set<Key>();
  private kept: KeptEdit[] = [];
  /** Of earlier windows, and not yet taken up. */
  private left: KeptEdit[] = [];
  private life = 0;
  private waiting: (() => void)[] = [];

  constructor(
    private readonly server: FakeServer,
    private readonly writers: WeakMap<object, TestWindow>,
  ) {
    this.queue = this.opened();
  }

  type(key: Key, typed: Typed): void {
    // What already stands there is no typing.
    if ('value' in typed && !this.isTouched(key) && sameField(typed.value, this.queue.valueOf(key))) return;
    if (this.queue.stateOf(key) !== 'conflict') this.see(key, this.queue.knownOf(key));
    this.typed.set(key, typed);
    if ('value' in typed) this.queue.edit(key, typed.value);
    else this.queue.withhold(key, typed.raw);
    if (this.left.length > 0) this.early.add(key);
  }

  private isTouched(key: Key): boolean {
    return this.queue.stateOf(key) !== 'none' || this.queue.rawOf(key) !== null;
  }

  choose(key: Key, which: 'mine' | 'theirs'): void {
    if (this.queue.stateOf(key) !== 'conflict') return;
    if (which === 'theirs') this.typed.delete(key);
    else this.see(key, this.queue.theirsOf(key));
    this.queue.choose(key, which);
  }

  /** The window is lost with all that it holds, in the middle of whatever it does; another one opens. */
  reload(): void {
    this.life += 1;
    this.waiting = [];
    this.left = [...this.kept, ...this.left];
    this.kept = [];
    this.queue = this.opened();
  }

  /** What earlier windows kept comes back; something may have been typed before it does. */
  restore(): void {
    const left = this.left;
    this.left = [];
    this.queue.restore(left);
  }

  deliver(): void {
    for (const answer of this.waiting.splice(0)) answer();
  }

  /** Every value that was typed is saved, or was; or it is still on screen. */
  expectNothingLost(): void {
    for (const [key, typed] of this.typed) {
      const left = [...this.queue.leftovers.map(({ edit }) => edit), ...this.left].map(
        ({ raw, value }) => raw ?? value,
      );
      if ('raw' in typed) expect([this.queue.rawOf(key), ...left]).toContain(typed.raw);
      else if (!this.wasSaved(key, typed.value))
        expect([this.queue.valueOf(key), ...left], `${key} on screen`).toContainEqual(typed.value);
    }
  }

  /** An earlier value of this person neither comes back instead of the later one nor is held against them. */
  expectNothingFromThePast(): void {
    for (const [key, typed] of this.typed) {
      if (this.early.has(key)) continue;
      const shown = this.queue.valueOf(key);
      const isSame = 'value' in typed && sameField(shown, typed.value);
      if ('value' in typed && !isSame && this.left.length === 0)
        expect(this.lastWriterOf(key, shown)).not.toBe(this);
      if (this.queue.stateOf(key) === 'conflict')
        expect(this.lastWriterOf(key, this.queue.theirsOf(key))).not.toBe(this);
    }
  }

  private lastWriterOf(key: Key, value: Field): TestWindow | undefined {
    const write = this.server.history.findLast((each) => each.key === key && sameField(each.value, value));
    return write && this.writers.get(write);
  }

  private wasSaved(key: Key, value: Field): boolean {
    return (
      sameField(initial[key], value) ||
      this.server.history.some((write) => write.key === key && sameField(write.value, value))
    );
  }

  private see(key: Key, value: Field): void {
    this.seen.set(key, (this.seen.get(key) ?? new Set()).add(String(value)));
  }

  private opened(): SaveQueue {
    const life = this.life;
    const answered = async <T>(answer: () => Promise<T>): Promise<T | { kind: 'offline' }> => {
      if (life !== this.life) return new Promise(() => undefined);
      if (this.link === 'cut') return { kind: 'offline' };
      const given = await answer();
      if (this.link === 'lost') return { kind: 'offline' };
      if (this.link === 'slow') await new Promise<void>((resolve) => this.waiting.push(resolve));
      return life === this.life ? given : new Promise(() => undefined);
    };
    const queue = new SaveQueue(this.server.state, {
      send: (base, fields) => {
        // Its own value is nothing new to it where the answer is lost, also when somebody else has written the same.
        for (const each of keys) if (each in fields) this.see(each, fields[each] ?? null);
        return answered(async () => {
          const from = this.server.history.length;
          const answer = await this.server.send(base, fields);
          this.expectSeen(from);
          return answer;
        });
      },
      read: (known) => answered(() => this.server.read(known)),
    });
    queue.subscribe(() => {
      if (life === this.life) this.kept = structuredClone(queue.kept);
    });
    return queue;
  }

  /** Whoever writes over a value has seen it when they began to type, or when they chose. */
  private expectSeen(from: number): void {
    for (const write of this.server.history.slice(from)) {
      this.writers.set(write, this);
      const { key, was, value } = write;
      const seen = this.seen.get(key as Key) ?? new Set();
      expect([...seen], `${key}: ${value} over ${was}`).toContain(String(was));
      this.see(key as Key, value);
    }
  }
}

const who = fc.nat(1);
const key = fc.constantFrom(...keys);
const action = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('type' as const), who, key }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('mistype' as const), who, key }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('empty' as const), who, key }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('type back' as const), who, key }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('choose' as const),
      who,
      key,
      which: fc.constantFrom('mine' as const, 'theirs' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('link' as const),
      who,
      link: fc.constantFrom<Link>('open', 'cut', 'lost', 'slow'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('reload', 'restore', 'poll', 'flush', 'deliver'), who }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('wait' as const), time: fc.constantFrom(50, 600, 5000) }),
  },
);
type Action = typeof action extends fc.Arbitrary<infer A> ? A : never;

async function act(windows: readonly TestWindow[], number: number, each: Action): Promise<void> {
  if ('time' in each) return void (await vi.advanceTimersByTimeAsync(each.time));
  const window = windows[each.who];
  if (!window) return;
  if ('which' in each) window.choose(each.key, each.which);
  else if ('link' in each) window.link = each.link;
  else if ('key' in each) {
    const known = window.queue.knownOf(each.key);
    if (each.do === 'type back') window.type(each.key, { value: known });
    else if (each.do === 'empty') window.type(each.key, { value: null });
    else window.type(each.key, each.do === 'type' ? { value: BigInt(number) } : { raw: `${number}a` });
  } else if (each.do === 'reload') window.reload();
  else if (each.do === 'deliver') window.deliver();
  else if (each.do === 'restore') window.restore();
  else void (each.do === 'poll' ? window.queue.poll() : window.queue.flush());
  await vi.advanceTimersByTimeAsync(0);
}

test('whatever is typed, answered, lost and reloaded in whatever order, no value is lost and none is changed silently', () =>
  fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 40 }), async (actions) => {
      const server = new FakeServer(initial);
      const writers = new WeakMap<object, TestWindow>();
      const windows = [new TestWindow(server, writers), new TestWindow(server, writers)];
      for (const [at, each] of actions.entries()) {
        await act(windows, at + 100, each);
        for (const window of windows) {
          window.expectNothingLost();
          window.expectNothingFromThePast();
        }
      }
      for (const window of windows) {
        window.link = 'open';
        window.deliver();
        window.restore();
      }
      for (let round = 0; round < 3; round++) {
        await vi.advanceTimersByTimeAsync(60_000);
        for (const window of windows) await window.queue.poll();
      }
      for (const window of windows) {
        window.expectNothingLost();
        window.expectNothingFromThePast();
        expect(window.queue.trouble).toBeNull();
        expect(window.queue.isSaving).toBe(false);
        for (const each of keys) {
          expect(window.queue.stateOf(each)).not.toBe('waiting');
          expect(window.queue.knownOf(each)).toEqual(server.fields[each]);
        }
      }
    }),
    { numRuns: 1000 },
  ));
