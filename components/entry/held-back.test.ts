import { describe, expect, test } from 'vitest';
import { inputsOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import { opened, zeros } from './testing-store';

const edition = editionById('2014');
const lastYear = { ...zeros(), A1: 56n, A2_2: 56n };
const past = { lastYear, earlier: [{ year: 2016, cells: lastYear }] };

function typing(cells: Record<string, bigint | null>) {
  const store = opened({ ...past, cells: { ...zeros(), A1: 56n, A2_2: 56n, ...cells } });
  const shown = () =>
    store.form.findings.filter(({ severity }) => severity !== 'hint').map(({ rule }) => rule);
  /** Key by key, as a person does. */
  const type = (code: string, text: string) => {
    const seen = new Set<string>();
    for (let end = 0; end <= text.length; end++) {
      store.enter(code);
      store.type(code, text.slice(0, end));
      for (const rule of shown()) seen.add(rule);
    }
    return [...seen];
  };
  return { store, shown, type };
}

describe('while a cell is typed in', () => {
  test('5 on the way to 5600 says nothing, and neither does 5600 until it is left', () => {
    const { store, shown, type } = typing({ A2_2: null });
    expect(type('A2_2', '5600')).toEqual([]);
    expect(store.form.held.map(({ rule }) => rule)).toEqual(['out-of-line:A2_2']);
    store.leave('A2_2');
    expect(shown()).toEqual(['out-of-line:A2_2']);
    expect(store.cell('A2_2').tone).toBe('warning');
    expect(store.form.standing).toHaveLength(1);
  });

  test('totals stay live', () => {
    const { store, type } = typing({ C1_1: null });
    type('C1_1', '12');
    expect(store.cell('C1').value).toBe(12n);
  });

  test('what is solved goes at once, and what was on screen follows the numbers', () => {
    const { store, shown } = typing({ D: 3n, D1: 1n });
    expect(shown()).toEqual(['review-outcomes']);
    store.enter('D');
    store.type('D', '2');
    expect(store.form.findings[0]?.left?.total).toBe(2n);
    store.type('D', '1');
    expect(shown()).toEqual([]);
    store.type('D', '12');
    expect(shown(), 'it was solved, so it is new again').toEqual([]);
    store.leave('D');
    expect(shown()).toEqual(['review-outcomes']);
  });

  test('findings about other cells are not held back', () => {
    const { store, shown } = typing({});
    store.enter('A1');
    store.type('A1', '5');
    store.type('D', '3');
    expect(shown()).toEqual(['review-outcomes']);
  });

  test('a cell that goes off the screen is left; another one is not', () => {
    const { store, shown, type } = typing({ D: null });
    type('D', '3');
    store.settle('E');
    expect(shown()).toEqual([]);
    store.settle('D');
    expect(shown()).toEqual(['review-outcomes']);
  });

  test('a number under a total holds back what is said about the total', () => {
    const { store, shown, type } = typing({ C1_4: null });
    store.setDrafts([{ id: 0, name: '征地', count: '12' }]);
    expect(type('C1_4', '11')).toEqual([]);
    store.leave('C1_4');
    expect(shown()).toContain('topics-within-received');
  });

  test('a compiled table is not compared with its past', () => {
    const store = opened({ ...past, kind: 'compiled', cells: { ...zeros(), A1: 5600n, A2_2: 5600n } });
    expect(store.form.findings.filter(({ apart }) => apart)).toEqual([]);
  });
});

test('no path of keys makes a finding blink: what is shown while typing was shown before', () => {
  const codes = inputsOf(edition).map(({ code }) => code);
  for (const code of codes) {
    const { shown, type } = typing({ [code]: null });
    const before = shown();
    expect(
      type(code, '987').filter((rule) => !before.includes(rule)),
      code,
    ).toEqual([]);
  }
});
