import { describe, expect, test, vi } from 'vitest';
import { EditKeeper } from './edit-keeper';
import type { Kept } from './kept-edits';
import type { KeptEdit } from './local-edits';
import type { Machine } from './machine';

const edit = (key: string, value: bigint): KeptEdit => ({
  key,
  value,
  raw: null,
  base: null,
  unanswered: [],
});
const record = (at: number, ...edits: KeptEdit[]) => ({ at, edits, given: {} });

/** A machine that forgets nothing; `isBroken`: as in a private window. */
class FakeMachine implements Machine {
  isBroken = false;
  constructor(readonly records: Map<string, unknown> = new Map()) {}

  async read(prefix: string): Promise<[string, unknown][]> {
    this.check();
    return [...this.records].filter(([name]) => name.startsWith(prefix));
  }

  async write(name: string, kept: unknown): Promise<void> {
    this.check();
    this.records.set(name, structuredClone(kept));
  }

  async remove(names: readonly string[]): Promise<void> {
    this.check();
    for (const name of names) this.records.delete(name);
  }

  private check(): void {
    if (this.isBroken) throw new Error('no storage');
  }
}

/** What a keeper sees of a store. */
class FakeStore {
  kept: Kept = { edits: [], given: {} };
  isKept: boolean | null = null;
  private tell: () => void = () => undefined;

  subscribe(tell: () => void) {
    this.tell = tell;
    return () => undefined;
  }

  type(...edits: KeptEdit[]): void {
    this.kept = { edits, given: {} };
    this.tell();
  }

  restore({ edits, given }: Kept): void {
    this.kept = { edits: [...this.kept.edits, ...edits], given: { ...given, ...this.kept.given } };
    this.tell();
  }

  setKept(isKept: boolean): void {
    this.isKept = isKept;
  }
}

function keeper(machine: Machine, { person = 'ma', open = [] as string[] } = {}) {
  const store = new FakeStore();
  const started = new EditKeeper(store, {
    machine,
    place: `${person}/2017/x-1/`,
    window: 'now',
    otherWindows: async () => new Set(open),
  }).start();
  return { store, started };
}

const names = (machine: FakeMachine) => [...machine.records.keys()];

describe('what this machine keeps', () => {
  test('is there as long as it is unsaved, and then no longer', async () => {
    const machine = new FakeMachine();
    const { store, started } = keeper(machine);
    await started;
    store.type(edit('A1', 1n));
    store.type(edit('A1', 12n));
    await vi.waitFor(() =>
      expect(machine.records.get('ma/2017/x-1/now')).toMatchObject({ edits: [{ value: 12n }] }),
    );
    expect(store.isKept).toBe(true);
    store.type();
    await vi.waitFor(() => expect(names(machine)).toEqual([]));
  });

  test('of a closed window comes back, the latest first, and is then kept under the new one', async () => {
    const machine = new FakeMachine(
      new Map([
        ['ma/2017/x-1/first', record(1, edit('A1', 1n))],
        ['ma/2017/x-1/second', record(2, edit('A2', 2n))],
      ]),
    );
    const { store, started } = keeper(machine);
    await started;
    expect(store.kept.edits.map(({ key }) => key)).toEqual(['A2', 'A1']);
    await vi.waitFor(() => expect(names(machine)).toEqual(['ma/2017/x-1/now']));
  });

  test.each([
    { why: 'of a window that is still open stays with it', name: 'ma/2017/x-1/other', open: ['other'] },
    { why: 'of somebody else is not looked at', name: 'mali/2017/x-1/first' },
    { why: 'of another return is not looked at', name: 'ma/2016/x-1/first' },
    {
      why: 'of a form that is not understood is left alone',
      name: 'ma/2017/x-1/first',
      stored: { edits: 1 },
    },
  ])('$why', async ({ name, open, stored = record(1, edit('A1', 1n)) }) => {
    const machine = new FakeMachine(new Map<string, unknown>([[name, stored]]));
    const { store, started } = keeper(machine, { open });
    await started;
    expect(store.kept.edits).toEqual([]);
    store.type(edit('A2', 2n));
    await vi.waitFor(() => expect(names(machine)).toEqual([name, 'ma/2017/x-1/now']));
  });

  test('is not there where nothing can be kept, and the store is told', async () => {
    const machine = new FakeMachine();
    machine.isBroken = true;
    const { store, started } = keeper(machine);
    await started;
    store.type(edit('A1', 1n));
    await vi.waitFor(() => expect(store.isKept).toBe(false));
    machine.isBroken = false;
    store.type(edit('A1', 12n));
    await vi.waitFor(() => expect(store.isKept).toBe(true));
    expect(names(machine)).toEqual(['ma/2017/x-1/now']);
  });
});
