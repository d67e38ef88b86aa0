import { expect, test } from 'vitest';
import { returnRow } from '@/lib/queries/testing-rows';
import { leftOut } from './left-out';

const rows = [
  returnRow('accepted', { status: 'accepted', acceptedVersion: 1 }),
  returnRow('reopened', { status: 'returned', acceptedVersion: 1 }),
  returnRow('submitted', { status: 'submitted' }),
  returnRow('draft', {}),
  returnRow('unopened', { opened: false }),
];

test.each([
  {
    why: 'only accepted; a reopened one keeps its last accepted version',
    basis: 'accepted',
    is: ['submitted', 'draft', 'unopened'],
  },
  { why: 'what waits for review counts too', basis: 'submitted', is: ['draft', 'unopened'] },
  { why: 'only what nobody has opened is left', basis: 'all', is: ['unopened'] },
] as const)('left out: $why', ({ basis, is }) =>
  expect(leftOut(rows, basis).map((one) => one.row.unit.code)).toEqual(is),
);
