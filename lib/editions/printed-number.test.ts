import { expect, test } from 'vitest';
import { printedNumber } from './printed-number';

test.each([
  { why: 'full-width brackets', number: '(一)', is: '（一）' },
  { why: 'a bare figure gets its point', number: '1', is: '1.' },
  { why: 'a point of its own stays', number: '1.', is: '1.' },
  { why: 'words stay', number: '其中', is: '其中' },
  { why: 'none', number: undefined, is: '' },
])('printed number: $why', ({ number, is }) =>
  expect(printedNumber(number === undefined ? {} : { number })).toBe(is),
);
