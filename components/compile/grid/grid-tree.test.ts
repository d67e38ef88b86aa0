import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsOf, inputsOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import type { UnitKind } from '@/lib/queries/views';
import { addUp } from '@/lib/rollup/sum';
import { adjustedValues } from './adjusted-values';
import { type GroupedBy, type GroupNode, gridTree, subtotal } from './grid-tree';
import { rowOf } from './testing';

const rows = [
  rowOf('c1', 'county', 'city', [7n, null]),
  rowOf('c1-1', 'township', 'c1', [7n, null], 2),
  rowOf('d1', 'department', 'city', [1n, null]),
  { ...rowOf('d2', 'department', 'city', [2n, 0n]), status: 'submitted' as const },
];
const groups = (grouped?: GroupedBy) =>
  gridTree(rows, 2, grouped).filter((node): node is GroupNode => node.kind === 'group');

test('departments come before areas, whatever the order of the rows', () => {
  expect(groups().map((group) => group.id)).toEqual(['departments', 'counties']);
});

test("an area's own children stand under it and are not counted twice", () => {
  const counties = groups()[1];
  expect(counties?.values).toEqual([7n, null]);
  expect(counties?.children[0]?.children.map((child) => child.id)).toEqual(['c1-1']);
});

test('a group counts its accepted children', () => {
  expect(groups()[0]).toMatchObject({ accepted: 1, of: 2 });
});

test('without groups the units stand as they are listed', () => {
  expect(gridTree(rows, 2, { by: 'none' }).map((node) => node.id)).toEqual(['c1', 'd1', 'd2']);
});

test('a unit that two of my groups name stands in the first; what none names stands last', () => {
  const mine = [
    { id: '1', name: '重点', units: ['d2', 'gone'] },
    { id: '2', name: '其余部门', units: ['d1', 'd2'] },
  ];
  const made = groups({ by: 'own', groups: mine });
  expect(made.map(({ id, children }) => [id, ...children.map((child) => child.id)])).toEqual([
    ['1', 'd2'],
    ['2', 'd1'],
    ['others', 'c1'],
  ]);
});

test.each([
  { why: 'blank is not zero', of: [[null], [null]], is: [null] },
  { why: 'zero is a figure', of: [[null], [0n]], is: [0n] },
  { why: 'beyond the exact range of a double', of: [[9007199254740993n], [2n]], is: [9007199254740995n] },
])('subtotal: $why', ({ of, is }) => expect(subtotal(of, 1)).toEqual(is));

const edition = editionById('2014');
const specs = cellsOf(edition);
const kinds: UnitKind[] = ['department', 'county', 'township'];
const value = fc.option(fc.bigInt({ min: 0n, max: 10n ** 15n }), { nil: null });
const few = inputsOf(edition).slice(0, 12);
const cells = fc
  .tuple(...few.map(() => value))
  .map((values) => Object.fromEntries(few.map(({ code }, at) => [code, values[at] ?? null])));
const anyUnits = fc.array(fc.tuple(fc.constantFrom(...kinds), cells), { maxLength: 12 });
const anyAdjustments = fc.array(
  fc.record({
    cell: fc.constantFrom(...few.map(({ code }) => code)),
    amount: fc.bigInt({ min: -9n, max: 9n }),
  }),
  { maxLength: 4 },
);
const codes = Array.from({ length: 12 }, (_, at) => `u${at}`);
const anyOwn = fc.array(fc.uniqueArray(fc.constantFrom(...codes)), { maxLength: 3 });

test('groups, and the units outside of them, add up to the total less its adjustments', () => {
  fc.assert(
    fc.property(anyUnits, anyAdjustments, anyOwn, (list, adjustments, own) => {
      const total = addUp(
        edition,
        list.map(([, each]) => each),
        adjustments,
      );
      const made = list.map(([kind, each], at) => {
        const completed = addUp(edition, [each], []);
        return rowOf(
          `u${at}`,
          kind,
          'city',
          specs.map(({ code }) => completed[code] ?? null),
        );
      });
      const adjusted = adjustedValues(edition, specs, adjustments);
      const mine = own.map((units, at) => ({ id: `${at}`, name: `${at}`, units }));
      for (const grouped of [{ by: 'kind' }, { by: 'none' }, { by: 'own', groups: mine }] as const) {
        const sums = subtotal(
          gridTree(made, specs.length, grouped).map((node) => node.values),
          specs.length,
        );
        few.forEach(({ code }) => {
          const at = specs.findIndex((spec) => spec.code === code);
          const sum = sums[at] ?? null;
          const expected = total[code] ?? null;
          expect(sum === null ? null : sum + (adjusted?.[at] ?? 0n), code).toBe(expected);
        });
      }
    }),
    { numRuns: 40 },
  );
});
