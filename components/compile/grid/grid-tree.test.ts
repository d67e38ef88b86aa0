import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { GridRow, UnitKind } from '@/lib/queries/views';
import { gridTree, subtotal } from './grid-tree';

function row(code: string, kind: UnitKind, parent: string, values: GridRow['values'], depth = 1): GridRow {
  const unit = { code, name: code, kind, parent, path: [parent, code] };
  return {
    unit,
    depth,
    kind: kind === 'county' ? 'compiled' : 'entered',
    status: 'accepted',
    version: 1,
    values,
  };
}

const rows = [
  row('c1', 'county', 'city', [7n, null]),
  row('c1-1', 'township', 'c1', [7n, null], 2),
  row('d1', 'department', 'city', [1n, null]),
  { ...row('d2', 'department', 'city', [2n, 0n]), status: 'submitted' as const },
];

test('departments come before areas, whatever the order of the rows', () => {
  expect(gridTree(rows, 2).map((group) => group.id)).toEqual(['departments', 'counties']);
});

test("an area's own children stand under it and are not counted twice", () => {
  const counties = gridTree(rows, 2)[1];
  expect(counties?.values).toEqual([7n, null]);
  expect(counties?.children[0]?.children.map((child) => child.id)).toEqual(['c1-1']);
});

test('a group counts its accepted children', () => {
  expect(gridTree(rows, 2)[0]).toMatchObject({ accepted: 1, of: 2 });
});

test.each([
  { why: 'blank is not zero', of: [[null], [null]], is: [null] },
  { why: 'zero is a figure', of: [[null], [0n]], is: [0n] },
  { why: 'beyond the exact range of a double', of: [[9007199254740993n], [2n]], is: [9007199254740995n] },
])('subtotal: $why', ({ of, is }) => expect(subtotal(of, 1)).toEqual(is));

test('groups add up to the sum of the direct rows', () => {
  const kinds: UnitKind[] = ['department', 'county', 'township'];
  const value = fc.option(fc.bigInt({ min: 0n, max: 10n ** 15n }), { nil: null });
  const anyRow = fc.tuple(fc.constantFrom(...kinds), fc.tuple(value, value, value));
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 30 }), (list) => {
      const made = list.map(([kind, values], at) => row(`u${at}`, kind, 'city', values));
      const groups = gridTree(made, 3).map((group) => group.values);
      expect(subtotal(groups, 3)).toEqual(
        subtotal(
          made.map((one) => one.values),
          3,
        ),
      );
    }),
  );
});
