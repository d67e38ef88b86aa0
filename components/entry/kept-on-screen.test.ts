import { describe, expect, test } from 'vitest';
import { explanationKey } from './field';
import type { KeptEdit } from './local-edits';
import { opened, view } from './testing-store';

const kept = (key: string, more: Partial<KeptEdit>): KeptEdit => ({
  key,
  value: null,
  raw: null,
  base: null,
  unanswered: [],
  ...more,
});
const restored = (...edits: KeptEdit[]) => ({ edits, given: {} });

describe('what an earlier window kept is on screen again', () => {
  test('a value, a text that cannot be read, unfinished topics, an explanation', () => {
    const store = opened();
    store.restore(
      restored(
        kept('A1', { value: 12n }),
        kept('A1a', { raw: '12a' }),
        kept('C4', { raw: [{ name: '征地', count: '' }] }),
        kept(explanationKey('review-outcomes'), { value: '因为' }),
      ),
    );
    expect(store.cell('A1')).toMatchObject({ text: '12', save: 'waiting' });
    expect(store.cell('A1a')).toMatchObject({ text: '12a', unreadable: 'notANumber' });
    expect(store.topics.drafts).toEqual([{ id: 0, name: '征地', count: '' }]);
    expect(store.queue.valueOf(explanationKey('review-outcomes'))).toBe('因为');
    expect(store.kept.edits).toHaveLength(4);
  });

  test('beside what somebody else saved meanwhile, with the name', () => {
    const mark = { by: '王建国', byId: 'wang', at: new Date('2018-02-06T00:58:00Z'), revision: 2 };
    const store = opened({ cells: { A1: 7n }, marks: { A1: mark } });
    store.restore(restored(kept('A1', { value: 12n })));
    expect(store.cell('A1')).toMatchObject({ text: '12', save: 'conflict', theirs: 7n, theirsBy: mark });
    expect(store.others).toEqual(['王建国']);
    store.choose('A1', 'theirs');
    expect(store.cell('A1')).toMatchObject({ text: '7', save: 'none' });
    expect(store.kept.edits).toEqual([]);
  });

  test('theirs can be chosen where mine cannot be read', () => {
    const store = opened({ cells: { A1: 7n } });
    store.restore(restored(kept('A1', { raw: '12a' })));
    expect(store.cell('A1')).toMatchObject({ text: '12a', save: 'conflict', theirs: 7n });
    store.choose('A1', 'theirs');
    expect(store.cell('A1')).toMatchObject({ text: '7', unreadable: null });
  });

  test('explanations of a compiled table, until it is submitted', () => {
    const store = opened({ kind: 'compiled', actions: ['submit'] });
    store.restore({ edits: [], given: { 'review-outcomes': '因为' } });
    expect(store.kept.given).toEqual({ 'review-outcomes': '因为' });
    store.receive(view({ kind: 'compiled', status: 'submitted', actions: ['withdraw'] }));
    expect(store.kept.given).toEqual({});
  });
});

describe('the return is submitted by somebody else meanwhile', () => {
  test('what was typed and is not saved is told with its value, and waits for the return to be open again', () => {
    const store = opened();
    store.type('A1', '12');
    store.type('A1a', '1x');
    store.receive(view({ status: 'submitted', actions: ['withdraw'], revision: 2, cells: { A1: 7n } }));
    expect(store.leftovers).toMatchObject([
      { key: 'A1', mine: 12n, now: 7n, isShut: true },
      { key: 'A1a', mine: '1x', now: null, isShut: true },
    ]);
    expect(store.cell('A1')).toMatchObject({ text: '7', isEditable: false });
    store.receive(view({ revision: 3, cells: { A1: 7n } }));
    expect(store.leftovers).toEqual([]);
    expect(store.cell('A1')).toMatchObject({ text: '12', save: 'conflict' });
    expect(store.cell('A1a').text).toBe('1x');
  });

  test('and is gone once the person has seen it', () => {
    const store = opened();
    store.type('A1', '12');
    store.receive(view({ status: 'submitted', actions: ['withdraw'], revision: 2 }));
    store.queue.discardLeftovers();
    expect([store.leftovers, store.kept.edits, store.cell('A1').text]).toEqual([[], [], '']);
  });
});

test('somebody who wrote long ago is not in the form any more', () => {
  const mark = { by: '王建国', byId: 'wang', at: new Date('2018-02-06T00:30:00Z'), revision: 2 };
  const store = opened({ cells: { A1: 7n }, marks: { A1: mark } });
  expect([store.others, store.cell('A1').by]).toEqual([[], mark]);
});
