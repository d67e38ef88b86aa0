import { expect, test } from 'vitest';
import { unitPath } from './unit-path';

const look = { view: 'grid', basis: 'all', cell: 'A1' } as const;

test.each([
  {
    why: 'an area opens into its own table, with the same look',
    kind: 'compiled',
    status: 'accepted',
    is: '/years/2017/compile/u?view=grid&basis=all&cell=A1',
  },
  {
    why: "an area's table that waits is reviewed",
    kind: 'compiled',
    status: 'submitted',
    is: '/years/2017/review/u',
  },
  {
    why: 'a frozen return is read on the review screen',
    kind: 'entered',
    status: 'accepted',
    is: '/years/2017/review/u',
  },
  { why: 'a draft is read as it stands', kind: 'entered', status: 'draft', is: '/years/2017/returns/u' },
] as const)('unit path: $why', ({ kind, status, is }) =>
  expect(unitPath(2017, { unit: { code: 'u' }, kind, status }, look)).toBe(is),
);
