import { describe, expect, test } from 'vitest';
import { inputsOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import { fillWithZero } from './fill-zero';
import { at, opened, view, zeros } from './testing-store';

const edition = editionById('2014');

describe('typing', () => {
  test('blank is not zero', () => {
    const store = opened({ cells: { C1_1: 0n } });
    expect(store.cell('C1_1').text).toBe('0');
    expect(store.cell('C1_2').text).toBe('');
    store.type('C1_1', '');
    expect(store.form.blanks.has('C1_1')).toBe(true);
  });

  test('a total is the sum of what is filled and says how much is missing', () => {
    const store = opened();
    store.type('C1_1', '3');
    expect(store.cell('C1')).toMatchObject({ value: 3n, blanks: 3 });
  });

  test('full-width digits stay while they are typed and become plain ones when the cell is left', () => {
    const store = opened();
    store.type('A1', '１２３');
    expect(store.cell('A1')).toMatchObject({ text: '１２３', value: 123n, unreadable: null });
    store.leave('A1');
    expect(store.cell('A1').text).toBe('123');
  });

  test('what cannot be read stays on screen, counts as blank and as unsaved', () => {
    const store = opened({ cells: { A1: 5n } });
    store.type('A1', '12a');
    store.leave('A1');
    expect(store.cell('A1')).toMatchObject({ text: '12a', unreadable: 'notANumber' });
    expect(store.form.faults).toEqual(new Set(['A1']));
    expect(store.saving.unsaved).toBe(1);
  });

  test('a key draws again only the cells that it changes', () => {
    const store = opened({ cells: zeros() });
    const codes = [...inputsOf(edition).map(({ code }) => code), 'C1', 'C2', 'C3'];
    const before = new Map(codes.map((code) => [code, store.cell(code)]));
    store.type('C1_1', '4');
    expect(codes.filter((code) => store.cell(code) !== before.get(code))).toEqual(['C1_1', 'C1']);
  });
});

/** Resolves with what a cell held whenever the store told of a change, once it has told of one. */
function toldOf(store: ReturnType<typeof opened>, code: string): Promise<string[]> {
  const told: string[] = [];
  return new Promise((resolve) => {
    store.subscribe(() => {
      told.push(store.cell(code).text);
      resolve(told);
    });
  });
}

test('whoever reads finds a key at once, whoever listens is told of it after it was drawn', async () => {
  const store = opened({ cells: { A1: 5n } });
  const drawn = toldOf(store, 'A1');
  store.type('A1', '57');
  expect(store.cell('A1').text).toBe('57');
  store.type('A1', '573');
  expect(await drawn).toEqual(['573']);
});

test('a field that was typed in is drawn anew even if everything was taken back before that', async () => {
  const store = opened({ cells: { A1: 5n } });
  const before = store.cell('A1');
  const drawn = toldOf(store, 'A1');
  store.type('A1', '57');
  store.type('A1', '5');
  expect(await drawn).toEqual(['5']);
  expect(store.cell('A1')).toEqual(before);
  expect(store.cell('A1')).not.toBe(before);
});

test('a cell that was emptied stays empty while that is being saved', () => {
  const store = opened({ cells: { A1: 5n } });
  store.type('A1', '');
  void store.queue.flush();
  expect(store.cell('A1')).toMatchObject({ text: '', value: null, save: 'saving' });
});

describe('findings', () => {
  test('wait while the form is merely unfinished, then say so at once and stand until explained', () => {
    const store = opened({ cells: { D: 3n, D1: 1n, D2: 0n } });
    expect(store.form.findings).toEqual([]);
    store.type('D3', '1');
    expect(store.form.standing.map(({ rule }) => rule)).toEqual(['review-outcomes']);
    expect(store.cell('D').tone).toBe('warning');
    store.explain('review-outcomes', '1件未审结');
    expect(store.form.standing).toEqual([]);
    expect(store.cell('D').tone).toBe('explained');
  });

  test('a compiled table, which is not saved, keeps explanations for its submission', () => {
    const store = opened({ kind: 'compiled', actions: ['submit'], cells: { ...zeros(), D: 3n } });
    store.explain('review-outcomes', '3件未审结');
    expect(store.form.explanations['review-outcomes']).toBe('3件未审结');
    expect(store.saving.unsaved).toBe(0);
  });
});

describe('what the server says later', () => {
  test('is shown where nothing was typed, and leaves alone what was', () => {
    const store = opened({ cells: { A1: 1n, A1a: 1n, A1b: 1n } });
    store.type('A1', '2');
    store.type('A1a', 'x');
    store.receive(view({ revision: 2, cells: { A1: 1n, A1a: 1n, A1b: 9n } }));
    expect(['A1', 'A1a', 'A1b'].map((code) => store.cell(code).text)).toEqual(['2', 'x', '9']);
  });

  test('closes the cells once the return is submitted', () => {
    const store = opened({ cells: zeros() });
    const before = store.cell('A1');
    store.receive(view({ revision: 2, status: 'submitted', actions: ['withdraw'], cells: zeros() }));
    expect(store.cell('A1')).not.toBe(before);
    expect(store.cell('A1').isEditable).toBe(false);
  });
});

test('a returned form opens the cells that it came back for; a total opens its parts', () => {
  const returned = { reason: 'r', cells: ['C2', 'A1'], by: 'b', at };
  const store = opened({ status: 'returned', returned, cells: zeros() });
  expect([...store.editable]).toEqual(['A1', 'C2_1', 'C2_2']);
});

test('filling with zero touches blanks of the section only', () => {
  const store = opened({ cells: { D: 2n } });
  store.type('D1', 'x');
  expect(fillWithZero(store, 'D').count).toBe(2);
  expect(['D', 'D1', 'D2', 'D3', 'E'].map((code) => store.cell(code).text)).toEqual(['2', 'x', '0', '0', '']);
});

describe('topics', () => {
  test('are saved once every line is finished', () => {
    const store = opened({ cells: zeros() });
    store.setDrafts([{ id: 0, name: '征地', count: '' }]);
    expect(store.topics).toMatchObject({ isFinished: false, save: 'none' });
    expect(store.form.faults.has('C4')).toBe(true);
    store.setDrafts([{ id: 0, name: '征地', count: '２' }]);
    expect(store.topics).toMatchObject({
      isFinished: true,
      list: [{ name: '征地', count: 2n }],
      save: 'waiting',
    });
  });

  test('are asked for only when the rest of the form is filled', () => {
    const store = opened({ cells: { ...zeros(), C1_1: 1n, C2_1: 1n, C3_1: 1n, A1: null } });
    expect(store.form.findings.map(({ kind }) => kind)).not.toContain('topicsMissing');
    store.type('A1', '0');
    expect(store.form.findings.map(({ kind }) => kind)).toContain('topicsMissing');
  });
});
