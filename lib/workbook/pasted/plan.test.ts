import { expect, test } from 'vitest';
import { inputsOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import { readBlock } from './block';
import { planOf } from './plan';
import { readPasted } from './read-pasted';

const edition = editionById('2014');

function plan(text: string, from: string, texts: Record<string, string> = {}, locked: string[] = []) {
  const [placement] = readPasted(edition, readBlock(text), { from, year: 2017 });
  if (!placement) throw new Error('no way to place it');
  const editable = new Set(inputsOf(edition).flatMap(({ code }) => (locked.includes(code) ? [] : [code])));
  return planOf(edition, placement, { textOf: (code) => texts[code] ?? '', editable });
}

test('says of every cell what it was and what it will be', () => {
  const { cells } = plan('1,200\n１２\n0\n3条', 'A2_1', { A2_2: '11', A2_3: '0' });
  expect(cells.map(({ spec, before, after, change }) => [spec.code, before, after, change])).toEqual([
    ['A2_1', '', '1200', 'filled'],
    ['A2_2', '11', '12', 'changed'],
    ['A2_3', '0', '0', 'same'],
    ['A2_4', '', '3', 'filled'],
  ]);
});

test('a blank of the block leaves its cell as it is', () => {
  expect(plan('1\n\n3', 'A2_1', { A2_2: '11' }).cells.map(({ spec }) => spec.code)).toEqual(['A2_1', 'A2_3']);
});

test('what cannot be read goes into its cell as it was, and is marked', () => {
  const { cells } = plan('约5\n7件', 'A2_1');
  expect(cells.map(({ after, unreadable }) => [after, unreadable])).toEqual([
    ['约5', 'notANumber'],
    ['7件', 'unitMismatch'],
  ]);
});

test('a printed total that its parts do not add up to is told', () => {
  const { totals } = plan('收到申请数\t5\n当面申请数\t1\n传真申请数\t0\n网络申请数\t3\n信函申请数\t0', 'A1');
  expect(totals.map(({ spec, printed, sum }) => [spec.code, printed, sum])).toEqual([['C1', '5', 4n]]);
});

test('but not while a part is blank, and not where it agrees', () => {
  expect(plan('收到申请数\t5\n当面申请数\t1', 'A1').totals).toEqual([]);
  expect(plan('收到申请数\t5', 'A1', { C1_1: '5', C1_2: '0', C1_3: '0', C1_4: '0' }).totals).toEqual([]);
});

test('locked cells are listed and not taken', () => {
  const { cells, locked } = plan('1\n2', 'A2_1', {}, ['A2_2']);
  expect(cells.map(({ spec }) => spec.code)).toEqual(['A2_1']);
  expect(locked).toMatchObject([{ code: 'A2_2', text: '2', row: 2 }]);
});
