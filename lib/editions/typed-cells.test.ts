import { expect, test } from 'vitest';
import { cellsOf, dependantsOf, inputsOf } from './cells';
import { editions } from './registry';
import { typedCellsOf } from './typed-cells';

const e2014 = editions.find(({ id }) => id === '2014') ?? editions[0];

test.each([
  { why: 'an input cell is typed itself', code: 'A1', is: ['A1'] },
  { why: 'a total is typed in its parts', code: 'C3', includes: ['C3_1', 'C3_4b'] },
  { why: 'the topics row is a list of its own', code: 'C4', is: ['C4'] },
  { why: 'a code that the form does not have', code: 'X9', is: [] },
])('$why', ({ code, is, includes }) => {
  if (!e2014) throw new Error('no edition');
  const typed = typedCellsOf(e2014, code);
  if (is) expect(typed).toEqual(is);
  else expect(typed).toEqual(expect.arrayContaining(includes ?? []));
});

test.each(editions)('edition $id: a cell is typed in exactly the input cells that feed it', (edition) => {
  for (const { code } of cellsOf(edition)) {
    const feeding = inputsOf(edition).filter(
      (input) => input.code === code || dependantsOf(edition, input.code).includes(code),
    );
    const typed = typedCellsOf(edition, code);
    expect(feeding.map((input) => input.code)).toEqual(expect.arrayContaining(typed));
    expect(typed.length, code).toBeGreaterThan(0);
  }
});
