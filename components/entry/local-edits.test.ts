import { describe, expect, test } from 'vitest';
import type { Field } from './field';
import { type KeptEdit, LocalEdits } from './local-edits';

const kept = (more: Partial<KeptEdit> = {}): KeptEdit => ({
  key: 'A1',
  value: 12n,
  raw: null,
  base: 5n,
  unanswered: [],
  ...more,
});

function opened(A1: Field, isOpen = true): LocalEdits {
  const edits = new LocalEdits(9, { A1, A2: null });
  edits.open(() => isOpen);
  return edits;
}

describe('an edit of an earlier window, over what the server holds now', () => {
  test.each<{
    why: string;
    now: Field;
    edit?: Partial<KeptEdit>;
    isOpen?: boolean;
    is: string | null;
    shows: Field;
  }>([
    { why: 'nobody changed the cell: it is sent', now: 5n, is: 'waiting', shows: 12n },
    { why: 'it arrived after all', now: 12n, is: null, shows: 12n },
    { why: 'somebody changed the cell: both are shown', now: 7n, is: 'conflict', shows: 12n },
    { why: 'somebody emptied the cell', now: null, is: 'conflict', shows: 12n },
    { why: 'blank is not zero', now: 0n, edit: { base: null }, is: 'conflict', shows: 12n },
    {
      why: 'the server holds what this person had sent before, unanswered',
      now: 11n,
      edit: { unanswered: [10n, 11n] },
      is: 'waiting',
      shows: 12n,
    },
    {
      why: 'the value from before is typed again after one that may have arrived',
      now: 5n,
      edit: { value: 5n, unanswered: [12n] },
      is: 'waiting',
      shows: 5n,
    },
    {
      why: 'it cannot be read: it stays as it was typed',
      now: 5n,
      edit: { raw: '12a' },
      is: 'held',
      shows: 5n,
    },
    {
      why: 'it cannot be read and somebody changed the cell',
      now: 7n,
      edit: { raw: '12a' },
      is: 'conflict',
      shows: 7n,
    },
    { why: 'the return was submitted meanwhile', now: 5n, isOpen: false, is: 'shut', shows: 5n },
    { why: 'submitted with the same value', now: 12n, isOpen: false, is: null, shows: 12n },
  ])('$why', ({ now, edit, isOpen, is, shows }) => {
    const edits = opened(now, isOpen);
    edits.restore([kept(edit)]);
    expect(edits.standingOf('A1')).toBe(is);
    expect(edits.valueOf('A1')).toBe(shows);
    expect(edits.rawOf('A1')).toBe(edit?.raw ?? null);
    if (is !== null) expect(edits.kept(), 'kept until it is confirmed').toHaveLength(1);
  });

  test('what was typed since stands, and the earlier value is told', () => {
    const edits = opened(5n);
    edits.edit('A1', 13n);
    edits.restore([kept(), kept({ value: 13n })]);
    expect(edits.valueOf('A1')).toBe(13n);
    expect(edits.leftovers()).toMatchObject([{ edit: { value: 12n }, isShut: false }]);
    expect(edits.kept().map(({ value }) => value)).toEqual([13n, 12n]);
    edits.discardLeftovers();
    expect(edits.kept().map(({ value }) => value)).toEqual([13n]);
  });

  test('what is shut waits with its value, and is sent once the return is open again', () => {
    const edits = opened(5n, false);
    edits.restore([kept()]);
    expect(edits.leftovers()).toMatchObject([{ edit: { value: 12n }, isShut: true }]);
    expect(edits.take()).toEqual({});
    edits.open(() => true);
    expect(edits.leftovers()).toEqual([]);
    expect(edits.take()).toEqual({ A1: 12n });
  });

  test('given up, it is gone', () => {
    const edits = opened(5n, false);
    edits.restore([kept()]);
    edits.discardLeftovers();
    edits.open(() => true);
    expect([edits.standingOf('A1'), edits.valueOf('A1'), edits.kept()]).toEqual([null, 5n, []]);
  });
});

describe('what is on its way', () => {
  test('is kept as sent without an answer', () => {
    const edits = opened(5n);
    edits.edit('A1', 12n);
    edits.take();
    expect(edits.kept()).toEqual([kept({ unanswered: [12n] })]);
    edits.edit('A1', 123n);
    expect(edits.kept()).toEqual([kept({ value: 123n, unanswered: [12n] })]);
    edits.confirm({ A1: 12n });
    expect(edits.kept()).toEqual([kept({ value: 123n, base: 12n })]);
  });

  test('is what is shown, also where it empties the cell', () => {
    const edits = opened(5n);
    edits.edit('A1', null);
    edits.take();
    expect(edits.valueOf('A1')).toBeNull();
    edits.withhold('A1', '1a');
    expect(edits.kept()).toEqual([kept({ value: null, raw: '1a', unanswered: [null] })]);
  });

  test('and came back unanswered is not held against the person when it turns out to have arrived', () => {
    const edits = opened(5n);
    edits.edit('A1', 12n);
    edits.take();
    edits.putBack({ isUnanswered: true });
    edits.edit('A1', 123n);
    edits.merge({ revision: 10, fields: { A1: 12n } });
    expect(edits.standingOf('A1')).toBe('waiting');
    edits.merge({ revision: 11, fields: { A1: 7n } });
    expect(edits.standingOf('A1')).toBe('conflict');
  });
});

describe('what somebody else changes', () => {
  test('under a text that cannot be read is asked about, not overwritten by its correction', () => {
    const edits = opened(5n);
    edits.withhold('A1', '12a');
    edits.merge({ revision: 10, fields: { A1: 7n } });
    edits.edit('A1', 12n);
    expect(edits.standingOf('A1')).toBe('conflict');
    expect(edits.take()).toEqual({});
  });

  test('an explanation that was removed is one, too', () => {
    const edits = new LocalEdits(1, { 'explanation:a': '旧' });
    edits.edit('explanation:a', '新');
    edits.merge({ revision: 2, fields: {} });
    expect([edits.standingOf('explanation:a'), edits.knownOf('explanation:a')]).toEqual(['conflict', null]);
  });
});

test('a space at the end of an explanation stays while it is typed, though it is not saved', () => {
  const edits = new LocalEdits(1, {});
  edits.edit('explanation:a', 'because ');
  expect(edits.take()).toEqual({ 'explanation:a': 'because ' });
  edits.confirm({ 'explanation:a': 'because' });
  edits.merge({ revision: 2, fields: { 'explanation:a': 'because' } });
  expect(edits.valueOf('explanation:a')).toBe('because ');
  edits.edit('explanation:a', 'because  ');
  expect([edits.standingOf('explanation:a'), edits.valueOf('explanation:a')]).toEqual([null, 'because  ']);
});

test('a cell that is emptied while no answer arrives stays empty, though what it held in between was saved', () => {
  const edits = opened(null);
  const sendInVain = () => {
    edits.take();
    edits.putBack({ isUnanswered: true });
  };
  edits.edit('A1', 101n);
  sendInVain();
  edits.edit('A1', null);
  sendInVain();
  expect(edits.standingOf('A1'), 'whether 101 arrived is not known').toBe('waiting');
  edits.merge({ revision: 2, fields: { A1: 101n } });
  expect([edits.standingOf('A1'), edits.valueOf('A1')]).toEqual(['waiting', null]);
  expect(edits.take()).toEqual({ A1: null });
});
