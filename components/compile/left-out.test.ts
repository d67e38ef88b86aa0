import { expect, test } from 'vitest';
import type { ReturnRow } from '@/lib/queries/views';
import { leftOut } from './left-out';

function row(code: string, of: Partial<ReturnRow>): ReturnRow {
  return {
    unit: { code, name: code, kind: 'department', parent: 'city', path: ['city', code] },
    kind: 'entered',
    status: 'draft',
    opened: true,
    revision: 1,
    filled: 0,
    of: 54,
    version: null,
    acceptedVersion: null,
    submittedAt: null,
    submittedBy: null,
    late: false,
    findings: null,
    updatedAt: new Date(0),
    ...of,
  };
}

const rows = [
  row('accepted', { status: 'accepted', acceptedVersion: 1 }),
  row('reopened', { status: 'returned', acceptedVersion: 1 }),
  row('submitted', { status: 'submitted' }),
  row('draft', {}),
  row('unopened', { opened: false }),
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
