import { describe, expect, test } from 'vitest';
import {
  type Action,
  actions,
  type ReturnKind,
  refusalOf,
  type Status,
  statusAfter,
  transitions,
  type YearState,
} from './transitions';

const statuses: Status[] = ['draft', 'submitted', 'returned', 'accepted'];
const years: YearState[] = ['preparing', 'open', 'closed', 'published'];
const kinds: ReturnKind[] = ['entered', 'compiled'];

/**
 * What is allowed, written out once more and independently of the table. Each line: action, kind, state of the year, and
 * behind the colon from which status to which, `+` marking returns that were returned or reopened before, `?` those whose
 * unit asks for a correction.
 */
const allowed = `
save entered open:       draft→draft draft+→draft returned→returned returned+→returned
save entered closed:     draft+→draft returned→returned returned+→returned
write entered open:      draft→draft draft+→draft returned→returned returned+→returned
write entered closed:    draft+→draft returned→returned returned+→returned
submit entered open:     draft→submitted draft+→submitted returned→submitted returned+→submitted
submit entered closed:   draft+→submitted returned→submitted returned+→submitted
withdraw entered open:   submitted→draft submitted+→returned
withdraw entered closed: submitted+→returned
accept entered open:     submitted→accepted submitted+→accepted
accept entered closed:   submitted→accepted submitted+→accepted
return entered open:     submitted→returned submitted+→returned
return entered closed:   submitted→returned submitted+→returned
reopen entered open:     accepted→returned accepted+→returned accepted?→returned
reopen entered closed:   accepted→returned accepted+→returned accepted?→returned
requestCorrection entered open: accepted→accepted accepted+→accepted
requestCorrection entered closed: accepted→accepted accepted+→accepted
declineCorrection entered open: accepted?→accepted
declineCorrection entered closed: accepted?→accepted
extendDue entered open:  draft→draft draft+→draft returned→returned returned+→returned
write compiled open:      draft→draft draft+→draft returned→returned returned+→returned
write compiled closed:    draft→draft draft+→draft returned→returned returned+→returned
submit compiled open:     draft→submitted draft+→submitted returned→submitted returned+→submitted
submit compiled closed:   draft→submitted draft+→submitted returned→submitted returned+→submitted
withdraw compiled open:   submitted→draft submitted+→returned
withdraw compiled closed: submitted→draft submitted+→returned
accept compiled open:     submitted→accepted submitted+→accepted
accept compiled closed:   submitted→accepted submitted+→accepted
return compiled open:     submitted→returned submitted+→returned
return compiled closed:   submitted→returned submitted+→returned
reopen compiled open:     accepted→returned accepted+→returned accepted?→returned
reopen compiled closed:   accepted→returned accepted+→returned accepted?→returned
requestCorrection compiled open: accepted→accepted accepted+→accepted
requestCorrection compiled closed: accepted→accepted accepted+→accepted
declineCorrection compiled open: accepted?→accepted
declineCorrection compiled closed: accepted?→accepted
`;

const expected = new Map(
  allowed
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [place = '', steps = ''] = line.split(':');
      return steps
        .trim()
        .split(' ')
        .map((step): [string, string] => {
          const [from = '', to = ''] = step.split('→');
          return [`${place} ${from}`, to];
        });
    }),
);

function situations(status: Status) {
  const plain = [false, true].map((wasReturned) => ({ wasReturned, correctionAsked: false }));
  return status === 'accepted' ? [...plain, { wasReturned: false, correctionAsked: true }] : plain;
}

const whole = actions.flatMap((action) =>
  kinds.flatMap((kind) =>
    years.flatMap((yearState) =>
      statuses.flatMap((status) =>
        situations(status).map((more) => ({ action, kind, yearState, status, ...more })),
      ),
    ),
  ),
);

test('the whole table: what is allowed leads where it should, everything else is refused', () => {
  expect(whole).toHaveLength(10 * 2 * 4 * (4 * 2 + 1));
  let count = 0;
  for (const { action, ...it } of whole) {
    const key = `${action} ${it.kind} ${it.yearState} ${it.status}${it.wasReturned ? '+' : ''}${it.correctionAsked ? '?' : ''}`;
    const refused = refusalOf(action, it);
    expect(refused === null ? statusAfter(action, it) : 'refused', key).toBe(expected.get(key) ?? 'refused');
    if (refused === null) count += 1;
  }
  expect(count).toBe(expected.size);
});

test('a refusal says what is in the way: first the kind of return, then the year, then the status', () => {
  for (const { action, ...it } of whole) {
    const refused = refusalOf(action, it);
    if (action === 'save' && it.kind === 'compiled') expect(refused).toBe('compiledNotTyped');
    else if (action === 'extendDue' && it.kind === 'compiled') expect(refused).toBe('compiledDueOnClosing');
    else if (it.yearState === 'preparing' || it.yearState === 'published')
      expect(refused).toBe('yearNotOpen');
    else if (it.status === 'accepted' && action === 'requestCorrection')
      expect(refused).toBe(it.correctionAsked ? 'correctionAsked' : null);
    else if (it.status === 'accepted' && action === 'declineCorrection')
      expect(refused).toBe(it.correctionAsked ? null : 'correctionNotAsked');
    else if (it.yearState === 'open') expect([null, 'wrongState']).toContain(refused);
    else if (action === 'extendDue') expect(refused).toBe('yearNotOpen');
    else if (
      ['save', 'write', 'submit', 'withdraw'].includes(action) &&
      it.kind === 'entered' &&
      !it.wasReturned &&
      it.status !== 'returned'
    )
      expect(refused).toBe('yearNotOpen');
  }
});

describe('rights', () => {
  test.each<{ action: Action; entered: string; compiled: string | null }>([
    { action: 'save', entered: 'return.fill', compiled: null },
    { action: 'write', entered: 'return.fill', compiled: 'area.submit' },
    { action: 'submit', entered: 'return.submit', compiled: 'area.submit' },
    { action: 'withdraw', entered: 'return.submit', compiled: 'area.submit' },
    { action: 'accept', entered: 'return.review', compiled: 'return.review' },
    { action: 'return', entered: 'return.review', compiled: 'return.review' },
    { action: 'reopen', entered: 'return.review', compiled: 'return.review' },
    { action: 'requestCorrection', entered: 'return.submit', compiled: 'area.submit' },
    { action: 'declineCorrection', entered: 'return.review', compiled: 'return.review' },
    { action: 'extendDue', entered: 'return.extend', compiled: null },
  ])('$action takes $entered, for a compiled return $compiled', ({ action, entered, compiled }) => {
    expect(transitions[action].right).toEqual({ entered, compiled });
  });

  test('every action is held above', () => {
    expect([...actions].sort()).toEqual([
      'accept',
      'declineCorrection',
      'extendDue',
      'reopen',
      'requestCorrection',
      'return',
      'save',
      'submit',
      'withdraw',
      'write',
    ]);
  });
});

test('from every status there is a way to acceptance while the year is open', () => {
  for (const kind of kinds) {
    for (const start of statuses) {
      const reached = new Set<Status>([start]);
      for (const status of reached) {
        for (const action of actions) {
          const it = { status, kind, yearState: 'open', wasReturned: false, correctionAsked: false } as const;
          if (refusalOf(action, it) === null) reached.add(statusAfter(action, it));
        }
      }
      expect(reached.has('accepted'), `${kind} ${start}`).toBe(true);
    }
  }
});
