import { expect, test } from 'vitest';
import { namedReasons, newOmissions, unfinished } from './omission-reasons';

const missing = [{ code: 'a' }, { code: 'b' }, { code: 'c' }];
const named = [
  { unit: 'a', name: '甲局', reason: '机构撤并' },
  { unit: 'z', name: '已通过的局', reason: '逾期未报' },
];

test('what was named stands beside its unit, as long as that is missing', () => {
  expect(namedReasons(missing, named)).toEqual({ a: '机构撤并' });
});

test('only what is new is sent', () => {
  expect(newOmissions(missing, { a: '机构撤并 ', b: '逾期未报', c: '' }, named)).toEqual([
    { unit: 'b', reason: '逾期未报' },
  ]);
  expect(newOmissions(missing, { a: '逾期未报' }, named)).toEqual([{ unit: 'a', reason: '逾期未报' }]);
});

test('who is not named and who is named too shortly keep the table back', () => {
  expect(unfinished(missing, { a: '机构撤并', b: '' })).toEqual({
    unnamed: [{ code: 'c' }],
    tooShort: ['b'],
  });
});
