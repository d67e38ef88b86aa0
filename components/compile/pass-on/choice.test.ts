import { expect, test } from 'vitest';
import { byUnit, firstSaid, proposed, signKey, toggled } from './choice';

const cells = [
  {
    code: 'C1',
    makers: [
      { unit: 'a', isMeant: true },
      { unit: 'b', isMeant: false },
    ],
  },
  {
    code: 'F',
    makers: [
      { unit: 'a', isMeant: true },
      { unit: 'b', isMeant: true },
    ],
  },
];

test('what is proposed is chosen at first, and sent by unit', () => {
  expect(byUnit(proposed(cells))).toEqual([
    { unit: 'a', cells: ['C1', 'F'] },
    { unit: 'b', cells: ['F'] },
  ]);
});

test('a unit without a cell is not sent', () => {
  const none = toggled(toggled(proposed(cells), 'C1', 'a'), 'F', 'a');
  expect(byUnit(none)).toEqual([{ unit: 'b', cells: ['F'] }]);
  expect(byUnit(toggled(none, 'C1', 'a'))).toContainEqual({ unit: 'a', cells: ['C1'] });
});

test('a rule over several cells is told at the first of them', () => {
  const makers = [{ unit: 'a', signs: [{ told: { rule: 'r' } }] }];
  const first = firstSaid([
    { code: 'A1', makers },
    { code: 'A2_1', makers },
  ]);
  expect([...first]).toEqual([[signKey('a', 'r'), 'A1']]);
});
