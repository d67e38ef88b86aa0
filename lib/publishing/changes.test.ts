import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cells } from '@/lib/cells/cells';
import { inputsOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import { changesBetween, changesToKeep, readChanges, writeChanges } from './changes';

const edition = editionById('2014');
const table = (cells: Cells, topics: { name: string; count: bigint }[] = []) => ({ cells, topics });

test('only the cells that differ, in the order of the form, exactly', () => {
  const before = { A1: 12n, G: 22_500_000n, C1: null, D: 5n };
  const now = { G: 22_500_001n, A1: 10n, C1: 3n, D: 5n };
  expect(changesBetween(edition, table(before), table(now))).toEqual({
    cells: [
      { cell: 'A1', before: 12n, now: 10n, difference: -2n },
      { cell: 'C1', before: null, now: 3n, difference: null },
      { cell: 'G', before: 22_500_000n, now: 22_500_001n, difference: 1n },
    ],
    topics: null,
  });
});

test('the same table has no changes; other topics are told', () => {
  const one = [{ name: '土地', count: 2n }];
  expect(changesBetween(edition, table({ A1: 1n }, one), table({ A1: 1n }, one))).toEqual({
    cells: [],
    topics: null,
  });
  const { topics } = changesBetween(edition, table({}, one), table({}, []));
  expect(topics).toEqual({ before: one, now: [] });
});

test('as CSV, with the official names, units and exact values', () => {
  const changes = changesBetween(edition, table({ A1: 12n }), table({ A1: 10n }));
  const [head, line] = writeChanges(edition, changes).split('\r\n');
  expect(head).toBe('\uFEFF编号,指标,单位,更正前,更正后,差额,代码');
  expect(line).toMatch(/,12,10,-2,A1$/);
});

const codes = inputsOf(edition).map(({ code }) => code);
const cells = fc.dictionary(fc.constantFrom(...codes), fc.option(fc.bigInt({ min: 0n, max: 10n ** 15n })));

test('whatever the tables: the changes turn one into the other, and survive being kept', () => {
  fc.assert(
    fc.property(cells, cells, (before, now) => {
      const changes = changesBetween(edition, table(before), table(now));
      const after: Record<string, bigint | null> = { ...before };
      for (const { cell, now: value, difference, before: was } of changes.cells) {
        after[cell] = value;
        if (value !== null && was !== null) expect(was + (difference ?? 0n)).toBe(value);
      }
      for (const code of codes) expect(after[code] ?? null).toBe(now[code] ?? null);
      expect(readChanges(JSON.parse(JSON.stringify(changesToKeep(changes))))).toEqual(changes);
    }),
    { numRuns: 100 },
  );
});
