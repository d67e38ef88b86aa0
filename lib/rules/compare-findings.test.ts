import { expect, test } from 'vitest';
import { compareFindings } from './compare-findings';
import type { Finding } from './finding';

const found = (rule: string, column: string | null = null, total = 1n): Finding => ({
  rule,
  kind: 'equal',
  severity: 'error',
  explainable: false,
  cells: ['A1'],
  column,
  left: { cells: ['A1'], values: [total], total },
  right: null,
});
const names = (all: readonly Finding[]) => all.map(({ rule, column }) => `${rule}${column ?? ''}`);

test.each([
  { why: 'nothing was, nothing is', before: [], after: [], is: [[], [], []] },
  { why: 'it breaks', before: [], after: [found('r1')], is: [['r1'], [], []] },
  { why: 'it is mended', before: [found('r1')], after: [], is: [[], ['r1'], []] },
  {
    why: 'it stays, with other numbers',
    before: [found('r1')],
    after: [found('r1', null, 2n)],
    is: [[], [], ['r1']],
  },
  {
    why: 'a column is another place',
    before: [found('r1', 'c1')],
    after: [found('r1', 'c2')],
    is: [['r1c2'], ['r1c1'], []],
  },
])('$why', ({ before, after, is }) => {
  const compared = compareFindings(before, after);
  expect([
    names(compared.new),
    names(compared.mended),
    names(compared.still.map(({ finding }) => finding)),
  ]).toEqual(is);
});
