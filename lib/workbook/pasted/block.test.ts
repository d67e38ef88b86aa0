import { describe, expect, test } from 'vitest';
import { isBlock, isNumeric, readBlock } from './block';

describe('the clipboard', () => {
  test.each([
    { why: 'a column', text: '1\r\n2\r\n', is: [['1'], ['2']] },
    { why: 'a line end within a cell', text: '"公开\n信息"\t5\r\n', is: [['公开\n信息', '5']] },
    { why: 'a tab and a quotation mark within a cell', text: '"a\tb ""c"""\t5', is: [['a\tb "c"', '5']] },
    {
      why: 'rows of different length',
      text: '1\t2\n3',
      is: [
        ['1', '2'],
        ['3', ''],
      ],
    },
    { why: 'blank rows and columns at the end', text: '1\t\t\n2\t\n\n\n', is: [['1'], ['2']] },
    { why: 'a blank row in between', text: '1\n\n2', is: [['1'], [''], ['2']] },
  ])('$why', ({ text, is }) => expect(readBlock(text)).toEqual(is));

  test('one value is no block', () => {
    expect(isBlock(readBlock('12\r\n'))).toBe(false);
    expect(isBlock(readBlock('12\t13'))).toBe(true);
  });
});

test.each([
  { text: '12', is: true },
  { text: '１２', is: true },
  { text: '-3', is: true },
  { text: '1.2万元', is: true },
  { text: '12a', is: true },
  { text: '1.', is: false },
  { text: '3.其他', is: false },
  { text: '1. 属于国家秘密', is: false },
  { text: '2017年度', is: false },
  { text: '——', is: false },
  { text: '约5', is: false },
])('$text is a value: $is', ({ text, is }) => expect(isNumeric(text)).toBe(is));
