import { expect, test } from 'vitest';
import { readAmount } from './amount';

test.each([
  { why: 'fewer', kind: 'count', text: '-3', is: { value: -3n } },
  { why: 'a true minus, as the screen prints it', kind: 'count', text: '−3', is: { value: -3n } },
  { why: 'full-width', kind: 'count', text: '－１２', is: { value: -12n } },
  { why: 'more', kind: 'count', text: '+2', is: { value: 2n } },
  { why: '万元', kind: 'money', text: '-0.5', is: { value: -500_000n } },
  { why: 'zero adjusts nothing', kind: 'count', text: '0', is: { wrong: 'blank' } },
  { why: 'nothing typed', kind: 'count', text: ' ', is: { wrong: 'blank' } },
  { why: 'two signs', kind: 'count', text: '--3', is: { wrong: 'unreadable' } },
  { why: 'text', kind: 'count', text: '12a', is: { wrong: 'unreadable' } },
] as const)('amount: $why', ({ kind, text, is }) => expect(readAmount(kind, text)).toEqual(is));
