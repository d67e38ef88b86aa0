import { expect, test } from 'vitest';
import { isOutermost, numberedLabel, printedNumber } from './printed-number';
import { editionById } from './registry';

test.each([
  { why: 'full-width brackets', number: '(一)', is: '（一）' },
  { why: 'a bare figure gets its point', number: '1', is: '1.' },
  { why: 'a point of its own stays', number: '1.', is: '1.' },
  { why: 'words stay', number: '其中', is: '其中' },
  { why: 'none', number: undefined, is: '' },
])('printed number: $why', ({ number, is }) =>
  expect(printedNumber(number === undefined ? {} : { number })).toBe(is),
);

test.each([
  { why: 'a numeral takes its comma', number: '一', is: '一、本年新收' },
  { why: 'brackets stand alone', number: '(一)', is: '（一）本年新收' },
  { why: 'a point takes a space', number: '1.', is: '1. 本年新收' },
])('numbered label: $why', ({ number, is }) => expect(numberedLabel({ number, label: '本年新收' })).toBe(is));

test('only a section with inner rows has outermost ones', () => {
  const bold = editionById('2021').sections.map((section) =>
    section.rows.filter((row) => isOutermost(section, row)).map((row) => row.code),
  );
  expect(bold).toEqual([[], ['R1', 'R2', 'R3', 'R4'], []]);
});
