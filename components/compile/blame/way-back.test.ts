import { expect, test } from 'vitest';
import { plainGridLook } from '../grid/grid-look';
import { wayBack } from './way-back';

const target = {
  year: 2017,
  look: {
    view: 'table',
    basis: 'submitted',
    sections: [],
    cell: null,
    grid: plainGridLook,
    block: null,
    ledger: { open: false, removed: false },
  },
} as const;
const unit = { code: 'x-1', name: 'X', kind: 'department', parent: 'x', path: ['x', 'x-1'] } as const;
const blamed = { unit: { ...unit, path: [...unit.path] }, cells: ['B2_1a', 'B2_1'] };

test.each([
  {
    why: 'what is submitted is returned, its cells and the reason drafted',
    kind: 'entered',
    status: 'submitted',
    is: {
      to: 'return',
      href: '/years/2017/review/x-1?decide=return&cells=B2_1a%2CB2_1&reason=3+%E2%89%A4+2',
    },
  },
  { why: 'what is accepted is reopened', kind: 'entered', status: 'accepted', is: { to: 'reopen' } },
  {
    why: 'an area that is still added up from below is looked into',
    kind: 'compiled',
    status: 'draft',
    is: { to: 'area', href: '/years/2017/compile/x-1?basis=submitted&cell=B2_1a' },
  },
  {
    why: 'an area’s accepted table is reopened like any other',
    kind: 'compiled',
    status: 'accepted',
    is: { to: 'reopen' },
  },
  {
    why: 'a draft can only be looked at',
    kind: 'entered',
    status: 'draft',
    is: { to: 'see', href: '/years/2017/returns/x-1' },
  },
  {
    why: 'what is back already is not sent back again',
    kind: 'entered',
    status: 'returned',
    is: { to: 'see' },
  },
] as const)('$why', ({ kind, status, is }) => {
  expect(wayBack(target, { ...blamed, kind, status }, '3 ≤ 2')).toMatchObject(is);
});
