import { expect, test } from 'vitest';
import { asHtml, asTabbed } from './copied';
import { sumsOf } from './sums';

const word = (text: string) => ({ text, isFigure: false });
const figure = (text: string) => ({ text, isFigure: true });

test('tabs and line ends; blank stays blank, zero stays zero, a minus is no formula', () => {
  const rows = [
    [word('市教育局'), figure('0'), figure('')],
    [word('调整'), figure('-3'), figure('0.000001')],
  ];
  expect(asTabbed(rows)).toBe('市教育局\t0\t\r\n调整\t-3\t0.000001');
});

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['＝1', "'＝1"],
  ['甲\t乙\n丙', '甲 乙 丙'],
  ['"甲"', '"""甲"""'],
])('a name %j is no formula and stays in its cell', (name, is) => expect(asTabbed([[word(name)]])).toBe(is));

test('as a table words are text, figures are figures, and nothing of a name is markup', () =>
  expect(asHtml([[word('<b>=1&'), figure('12.5')]])).toBe(
    `<meta charset="utf-8"><table><tr><td style="mso-number-format:'\\@'">&lt;b&gt;=1&amp;</td><td>12.5</td></tr></table>`,
  ));

test('a selection is added up exactly; blank is counted, not added; counts are not added to amounts', () =>
  expect(
    sumsOf([
      { kind: 'count', value: 9007199254740993n },
      { kind: 'count', value: 2n },
      { kind: 'count', value: null },
      { kind: 'money', value: 0n },
    ]),
  ).toEqual({ filled: 3, blank: 1, count: 9007199254740995n, money: 0n }));
