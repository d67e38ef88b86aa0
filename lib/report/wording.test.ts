import { expect, test } from 'vitest';
import { printedNumber } from './wording';

test.each([
  { why: 'a section', number: '四', above: undefined, is: { number: '四、', continues: false } },
  { why: 'full-width brackets', number: '(二)', above: '(一)', is: { number: '（二）', continues: false } },
  { why: 'a plain number gets its stop', number: '1', above: '(二)', is: { number: '1.', continues: false } },
  {
    why: 'a stop that is there stays one',
    number: '1.',
    above: '(三)',
    is: { number: '1.', continues: false },
  },
  { why: 'the first 其中', number: '其中', above: '4', is: { number: '其中：', continues: false } },
  { why: 'the second 其中', number: '其中', above: '其中', is: { number: '', continues: true } },
  { why: 'left empty under 其中', number: '', above: '其中', is: { number: '', continues: true } },
  {
    why: 'a form without numbers',
    number: undefined,
    above: undefined,
    is: { number: '', continues: false },
  },
])('printedNumber: $why', ({ number, above, is }) => expect(printedNumber(number, above)).toEqual(is));
