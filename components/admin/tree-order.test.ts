import { expect, test } from 'vitest';
import { treeOrder } from './tree-order';

const unit = (code: string, parent: string | null) => ({ code, parent });
const order = (units: Parameters<typeof treeOrder>[0]) =>
  treeOrder(units).map((each) => `${each.level} ${each.unit.code}`);

test.each([
  {
    why: 'imported level by level: each area is followed by its own',
    units: [unit('p', null), unit('c1', 'p'), unit('c2', 'p'), unit('t1', 'c1'), unit('t2', 'c2')],
    is: ['0 p', '1 c1', '2 t1', '1 c2', '2 t2'],
  },
  {
    why: 'who may see a part of the tree sees that part from its top',
    units: [unit('c1', 'p'), unit('t1', 'c1')],
    is: ['0 c1', '1 t1'],
  },
  { why: 'several tops', units: [unit('a', null), unit('b', null)], is: ['0 a', '0 b'] },
  { why: 'nothing', units: [], is: [] },
])('$why', ({ units, is }) => expect(order(units)).toEqual(is));
