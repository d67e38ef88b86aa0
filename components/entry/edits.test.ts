import { describe, expect, test } from 'vitest';
import { inputsOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import type { Transport } from './answers';
import { fillWithZero } from './fill-zero';
import { at, opened, view, zeros } from './testing-store';
import { isPastTopics, sectionToTypeIn } from './way-on';

/** Takes everything. */
const saves: Transport = {
  send: async (base, fields) => ({ kind: 'saved', server: { revision: base + 1, fields, at } }),
  read: () => new Promise(() => undefined),
};

describe('undo in the form', () => {
  test('brings back the text that a number was read from, then what stood there before', () => {
    const store = opened({ cells: { A1: 5n } });
    store.type('A1', '1.2万');
    store.leave('A1');
    expect(store.cell('A1')).toMatchObject({ text: '12000', value: 12_000n, typedAs: '1.2万' });
    store.edits.undo();
    expect(store.cell('A1')).toMatchObject({ text: '1.2万', typedAs: null });
    store.edits.undo();
    expect(store.cell('A1').text).toBe('5');
    store.edits.redo();
    store.edits.redo();
    expect(store.cell('A1').text).toBe('12000');
  });

  test('takes full-width digits back in one step, as they were read', () => {
    const store = opened();
    store.type('A1', '１２');
    store.leave('A1');
    expect(store.cell('A1')).toMatchObject({ text: '12', typedAs: null });
    store.edits.undo();
    expect(store.cell('A1').text).toBe('');
  });

  test('skips a cell that another clerk changed meanwhile, and says so', async () => {
    const store = opened({ cells: zeros() }, saves);
    store.edits.fill(
      new Map([
        ['A1', '1'],
        ['A1a', '1'],
      ]),
    );
    await store.queue.flush();
    store.receive(view({ revision: 3, cells: { ...zeros(), A1: 9n, A1a: 1n } }));
    expect(store.edits.undo()).toEqual({ changed: ['A1a'], skipped: ['A1'] });
    expect(['A1', 'A1a'].map((code) => store.cell(code).text)).toEqual(['9', '0']);
  });

  test('leaves alone a cell that waits for a choice between two clerks', () => {
    const store = opened({ cells: zeros() });
    store.type('A1', '1');
    store.receive(view({ revision: 2, cells: { ...zeros(), A1: 9n } }));
    expect(store.cell('A1').save).toBe('conflict');
    expect(store.edits.undo()).toEqual({ changed: [], skipped: ['A1'] });
    expect(store.cell('A1')).toMatchObject({ text: '1', save: 'conflict' });
  });

  test('changes nothing once the return is submitted', () => {
    const store = opened({ cells: zeros() });
    store.type('A1', '1');
    store.receive(view({ revision: 2, status: 'submitted', actions: ['withdraw'], cells: zeros() }));
    expect(store.edits.undo()?.changed).toEqual([]);
  });

  test('takes back topics too', () => {
    const store = opened({ cells: zeros() });
    store.setDrafts([{ id: 0, name: '征', count: '' }]);
    store.setDrafts([{ id: 0, name: '征地', count: '' }]);
    store.leaveTopics();
    store.setDrafts([{ id: 0, name: '征地', count: '2' }]);
    store.edits.undo();
    expect(store.topics.drafts).toEqual([{ id: 0, name: '征地', count: '' }]);
    store.edits.undo();
    expect(store.topics.drafts).toEqual([]);
  });

  test('of zeros takes back the zeros that are still there, whatever was typed since', () => {
    const store = opened({ cells: { D: 2n } });
    const { count, step } = fillWithZero(store, 'D');
    expect(count).toBe(3);
    store.type('D1', '2');
    store.leave('D1');
    store.edits.takeBack(step ?? 0);
    expect(['D', 'D1', 'D2', 'D3'].map((code) => store.cell(code).text)).toEqual(['2', '2', '', '']);
  });

  test('Escape gives up what is being typed, and only that', () => {
    const store = opened({ cells: { A1: 5n } });
    store.type('A1', '6');
    expect(store.edits.giveUp('A1')).toBe(true);
    expect(store.cell('A1').text).toBe('5');
    store.type('A1', '7');
    store.leave('A1');
    expect(store.edits.giveUp('A1')).toBe(false);
    expect(store.cell('A1').text).toBe('7');
  });
});

test('many cells at once are worked out once', () => {
  const store = opened();
  let told = 0;
  store.subscribe(() => {
    told += 1;
  });
  store.edits.fill(new Map(inputsOf(store.edition).map(({ code }) => [code, '1'])));
  expect(store.form.progress.filled).toBe(53);
  expect(told).toBeLessThan(4);
});

describe('the way on from a section', () => {
  const edition = editionById('2014');
  const section = (code: string) => {
    const found = edition.sections.find((each) => each.code === code);
    if (!found) throw new Error(code);
    return found;
  };

  test('leads to the next section in which something may be typed, and back', () => {
    const returned = { reason: 'r', cells: ['A1', 'H2'], by: 'b', at: new Date() };
    const store = opened({ status: 'returned', returned, cells: zeros() });
    expect(sectionToTypeIn(store, section('A'), 1)?.code).toBe('H');
    expect(sectionToTypeIn(store, section('H'), -1)?.code).toBe('A');
    expect(sectionToTypeIn(store, section('H'), 1)).toBeNull();
  });

  test('goes past the topics only where nothing was received', () => {
    expect(isPastTopics(opened({ cells: zeros() }))).toBe(true);
    expect(isPastTopics(opened({ cells: { ...zeros(), C1_1: 1n } }))).toBe(false);
    expect(isPastTopics(opened({ cells: { C1_1: 0n } }))).toBe(false);
    expect(isPastTopics(opened({ cells: zeros(), topics: [{ name: '征地', count: 1n }] }))).toBe(false);
  });
});
