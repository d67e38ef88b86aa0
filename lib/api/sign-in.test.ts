import { expect, test } from 'vitest';
import { accountName } from './sign-in';

test.each([
  { why: 'as printed', typed: '640200_02', is: '640200_02' },
  { why: 'the unit’s code with its hyphen', typed: '640200-02', is: '640200_02' },
  { why: 'from a Chinese keyboard in full width', typed: '６４０２００＿０２', is: '640200_02' },
  { why: 'with spaces around it from a copied cell', typed: ' office\t', is: 'office' },
  { why: 'a phone’s capital letter', typed: 'Office', is: 'office' },
])('account name: $why', ({ typed, is }) => expect(accountName(typed)).toBe(is));
