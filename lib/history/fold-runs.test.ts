import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldRuns, type Logged } from './fold-runs';
import { pauseMinutes } from './kinds';
import { type Change, netChanges } from './net-changes';

const minute = 60_000;
const log = (...said: [actor: string, action: string, minutes: number][]): Logged[] =>
  said.map(([actor, action, minutes], index) => ({
    seq: index + 1,
    at: new Date(minutes * minute),
    actor,
    action,
  }));
const shown = (events: readonly Logged[]) =>
  foldRuns(events).map((run) => `${run[0]?.actor} ${run[0]?.action} ${run.map(({ seq }) => seq).join(',')}`);

test.each([
  {
    why: 'saves of one person are one entry',
    of: log(['a', 'save', 0], ['a', 'save', 1], ['a', 'save', 31]),
    is: ['a save 1,2,3'],
  },
  {
    why: 'a longer pause begins another one',
    of: log(['a', 'save', 0], ['a', 'save', pauseMinutes], ['a', 'save', 2 * pauseMinutes + 1]),
    is: ['a save 3', 'a save 1,2'],
  },
  {
    why: 'two people in one form are two entries, however they alternate',
    of: log(['a', 'save', 0], ['b', 'save', 1], ['a', 'save', 2], ['b', 'save', 3]),
    is: ['b save 2,4', 'a save 1,3'],
  },
  {
    why: 'figures and texts are told apart',
    of: log(['a', 'save', 0], ['a', 'write', 1], ['a', 'save', 2]),
    is: ['a save 1,3', 'a write 2'],
  },
  {
    why: 'what is written after a submission is another entry than what was submitted',
    of: log(['a', 'save', 0], ['a', 'submit', 1], ['a', 'withdraw', 2], ['a', 'save', 3]),
    is: ['a save 4', 'a withdraw 3', 'a submit 2', 'a save 1'],
  },
  {
    why: 'a note in between ends nothing, and two notes are two',
    of: log(['a', 'save', 0], ['b', 'comment', 1], ['b', 'comment', 1], ['a', 'save', 2]),
    is: ['a save 1,4', 'b comment 3', 'b comment 2'],
  },
])('folding: $why', ({ of, is }) => expect(shown(of)).toEqual(is));

const anyLog = fc
  .array(
    fc.record({
      actor: fc.constantFrom('a', 'b', 'c'),
      action: fc.constantFrom('save', 'save', 'save', 'write', 'comment', 'submit', 'return', 'unheardOf'),
      pause: fc.integer({ min: 0, max: 45 }),
    }),
    { maxLength: 60 },
  )
  .map((steps) => {
    let minutes = 0;
    return log(
      ...steps.map(({ actor, action, pause }): [string, string, number] => {
        minutes += pause;
        return [actor, action, minutes];
      }),
    );
  });

test('folding and unfolding gives the same events, each once', () => {
  fc.assert(
    fc.property(anyLog, (events) => {
      const unfolded = foldRuns(events).flatMap((run) => [...run]);
      expect(unfolded.sort((one, other) => one.seq - other.seq)).toEqual(events);
    }),
  );
});

test('an entry is of one person and one action, without a long pause, and entries stand latest first', () => {
  fc.assert(
    fc.property(anyLog, (events) => {
      const runs = foldRuns(events);
      const ends = runs.map((run) => run.at(-1)?.seq ?? 0);
      expect(ends).toEqual([...ends].sort((one, other) => other - one));
      for (const run of runs) {
        expect(new Set(run.map(({ actor, action }) => `${actor} ${action}`)).size).toBe(1);
        const pauses = run.slice(1).map((event, at) => Number(event.at) - Number(run[at]?.at));
        expect(Math.max(0, ...pauses)).toBeLessThanOrEqual(pauseMinutes * minute);
      }
    }),
  );
});

test('the net of several saves leads from the first value to the last, by way of every one between', () => {
  const cell = fc.constantFrom('A1', 'A2', 'B1');
  const saves = fc.array(fc.uniqueArray(fc.tuple(cell, fc.integer()), { selector: ([code]) => code }), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(saves, (written) => {
      const cells = new Map<string, number | null>();
      const changes = written.map((save) =>
        save.map(([code, to]): Change<number | null> => {
          const from = cells.get(code) ?? null;
          cells.set(code, to);
          return { code, from, to };
        }),
      );
      const net = netChanges(changes);
      expect(new Map(net.map(({ code, to }) => [code, to]))).toEqual(cells);
      for (const { code, from, to, steps } of net) {
        expect(from).toBeNull();
        expect(steps.at(-1)).toBe(to);
        expect(steps).toEqual(changes.flat().flatMap((one) => (one.code === code ? [one.to] : [])));
      }
    }),
  );
});
