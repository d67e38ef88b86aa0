import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Answer } from './answers';
import type { Fields } from './field';
import { SaveQueue } from './save-queue';
import { FakeServer } from './testing-server';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function started(fields: Fields = { A1: null, A2: null, A3: null }) {
  const server = new FakeServer(fields);
  return { server, queue: new SaveQueue(server.state, server) };
}

describe('when it saves', () => {
  test('a short pause after the last key, one call for all that was typed', async () => {
    const { server, queue } = started();
    queue.edit('A1', 1n);
    await vi.advanceTimersByTimeAsync(300);
    queue.edit('A1', 12n);
    queue.edit('A2', 0n);
    expect(server.calls).toEqual([]);
    await vi.advanceTimersByTimeAsync(500);
    expect(server.calls).toEqual([{ base: 1, fields: { A1: 12n, A2: 0n } }]);
    expect(queue.unsaved).toBe(0);
  });

  test('within a second, however long somebody goes on typing', async () => {
    const { server, queue } = started();
    for (let key = 0; key < 12; key++) {
      queue.edit('A1', BigInt(key));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(server.calls.length).toBeGreaterThan(0);
  });

  test('at once when the cell is left', async () => {
    const { server, queue } = started();
    queue.edit('A1', 1n);
    await queue.flush();
    expect(server.fields.A1).toBe(1n);
  });

  test('not at all when the value is what it was', async () => {
    const { server, queue } = started({ A1: 5n });
    queue.edit('A1', 6n);
    queue.edit('A1', 5n);
    await vi.advanceTimersByTimeAsync(2000);
    expect(server.calls).toEqual([]);
  });

  test('zero and blank are two values', async () => {
    const { server, queue } = started({ A1: 0n });
    queue.edit('A1', null);
    await queue.flush();
    expect(server.calls).toEqual([{ base: 1, fields: { A1: null } }]);
  });

  test('one call at a time; what is typed meanwhile follows, on the new revision', async () => {
    const { server, queue } = started();
    let answer: (answer: Answer) => void = () => undefined;
    server.answers.push(
      new Promise((resolve) => {
        answer = resolve;
      }),
    );
    queue.edit('A1', 1n);
    const first = queue.flush();
    queue.edit('A1', 12n);
    await vi.advanceTimersByTimeAsync(5000);
    expect(server.calls.length).toBe(1);
    expect(queue.valueOf('A1')).toBe(12n);
    answer({ kind: 'saved', server: { revision: 2, fields: { A1: 1n }, at: null } });
    await first;
    expect(server.calls[1]).toEqual({ base: 2, fields: { A1: 12n } });
    expect(queue.unsaved).toBe(0);
  });
});

describe('what a cell shows', () => {
  test('waiting, saving, saved for two seconds, then nothing', async () => {
    const { queue } = started();
    const seen: string[] = [];
    queue.subscribe(() => {
      const state = queue.stateOf('A1');
      if (seen.at(-1) !== state) seen.push(state);
    });
    queue.edit('A1', 1n);
    await vi.advanceTimersByTimeAsync(3000);
    expect(seen).toEqual(['waiting', 'saving', 'saved', 'none']);
  });
});

describe('a second clerk', () => {
  test('other cells merge without a question, and whose they are is read once', async () => {
    const { server, queue } = started();
    server.change('A2', 7n);
    queue.edit('A1', 1n);
    await queue.flush();
    expect(queue.stateOf('A1')).toBe('saved');
    expect(queue.valueOf('A2')).toBe(7n);
    expect(server.reads).toBe(1);
  });

  test('the same cell asks, keeps both values, and the other cells of the call are saved', async () => {
    const { server, queue } = started();
    server.change('A1', 7n);
    queue.edit('A1', 1n);
    queue.edit('A3', 3n);
    await queue.flush();
    expect(queue.stateOf('A1')).toBe('conflict');
    expect([queue.valueOf('A1'), queue.theirsOf('A1')]).toEqual([1n, 7n]);
    expect(server.fields).toMatchObject({ A1: 7n, A3: 3n });
    expect(queue.unsaved).toBe(1);
  });

  test.each([
    { which: 'mine' as const, holds: 1n },
    { which: 'theirs' as const, holds: 7n },
  ])('choosing $which ends it', async ({ which, holds }) => {
    const { server, queue } = started();
    server.change('A1', 7n);
    queue.edit('A1', 1n);
    await queue.flush();
    queue.choose('A1', which);
    await vi.advanceTimersByTimeAsync(0);
    expect(server.fields.A1).toBe(holds);
    expect(queue.valueOf('A1')).toBe(holds);
    expect(queue.unsaved).toBe(0);
  });

  test('nobody is overwritten by a newer base: a change that only a reload brought still asks', async () => {
    const { server, queue } = started();
    queue.edit('A1', 1n);
    server.change('A1', 7n);
    queue.receive(server.state);
    await vi.advanceTimersByTimeAsync(2000);
    expect(queue.stateOf('A1')).toBe('conflict');
    expect(server.fields.A1).toBe(7n);
  });

  test('the same value from both is no conflict', async () => {
    const { server, queue } = started();
    queue.edit('A1', 7n);
    server.change('A1', 7n);
    queue.receive(server.state);
    expect(queue.unsaved).toBe(0);
  });

  test('an older state than ours changes nothing', async () => {
    const { server, queue } = started();
    const old = server.state;
    queue.edit('A1', 1n);
    await queue.flush();
    queue.receive(old);
    expect(queue.valueOf('A1')).toBe(1n);
  });
});

describe('what is not taken', () => {
  test('a refused cell says why and stays; the others go', async () => {
    const { server, queue } = started();
    server.answers.push({ kind: 'refused', reasons: { A1: 'locked' } });
    queue.edit('A1', 1n);
    queue.edit('A2', 2n);
    await queue.flush();
    expect([queue.stateOf('A1'), queue.reasonOf('A1'), queue.valueOf('A1')]).toEqual([
      'refused',
      'locked',
      1n,
    ]);
    expect(server.fields).toMatchObject({ A1: null, A2: 2n });
  });

  test('what cannot be read is held back, and with it the value typed before', async () => {
    const { server, queue } = started();
    queue.edit('A1', 1n);
    queue.withhold('A1', '1x');
    await vi.advanceTimersByTimeAsync(2000);
    expect(server.calls).toEqual([]);
  });

  test('a refusal that names none of the cells stops instead of asking again and again', async () => {
    const { server, queue } = started();
    server.answers.push({ kind: 'refused', reasons: { X9: 'unknown' } });
    queue.edit('A1', 1n);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.calls.length).toBe(1);
    expect(queue.trouble?.kind).toBe('stopped');
    expect(queue.valueOf('A1')).toBe(1n);
  });
});

describe('when the server is not there', () => {
  test('it tries again, less and less often, and nothing is lost', async () => {
    const { server, queue } = started();
    server.answers.push({ kind: 'offline' }, { kind: 'offline' }, { kind: 'offline' });
    queue.edit('A1', 1n);
    await vi.advanceTimersByTimeAsync(600);
    expect(queue.trouble).toEqual({ kind: 'offline' });
    queue.edit('A2', 2n);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(queue.trouble).toBeNull();
    expect(server.fields).toMatchObject({ A1: 1n, A2: 2n });
    expect(server.calls.length).toBe(4);
  });

  test('after the session ended it waits to be told that somebody signed in again', async () => {
    const { server, queue } = started();
    server.answers.push({ kind: 'signedOut' });
    queue.edit('A1', 1n);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.calls.length).toBe(1);
    await queue.retry();
    expect(server.fields.A1).toBe(1n);
  });
});
