import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { withFilledSums } from '@/lib/cells/computed';
import { submitReturn } from '@/lib/commands/submit-return';
import { pool } from '@/lib/db/client';
import { inRolledBack, type TestDatabase } from '@/lib/db/testing';
import { given, testEdition, testNow } from '@/lib/db/testing-city';
import { cellsOf } from '@/lib/editions/cells';
import { writeCsv } from '@/lib/report/exports/csv';
import { writeJson } from '@/lib/report/exports/json';
import { tableModel } from '@/lib/report/model';
import { frozenCells } from './frozen-cells';
import { readLedger } from './read-ledger';
import { readRollup } from './read-rollup';
import { rollupRows } from './rollup-rows';
import { bases } from './views';

afterAll(() => pool.end());

/** Cells that no rule ties to another. */
const codes = ['H1', 'H3_1', 'I1', 'H4'] as const;
const towns = ['town-1', 'town-2'] as const;
const statuses = ['draft', 'submitted', 'accepted'] as const;
const code = fc.constantFrom(...codes);
const figures = fc.record({
  status: fc.constantFrom(...statuses),
  cells: fc.dictionary(code, fc.bigInt({ min: 50n, max: 99n })),
});
const row = fc.record({
  cell: code,
  amount: fc.bigInt({ min: -5n, max: 5n }).filter((amount) => amount !== 0n),
  removed: fc.boolean(),
  approved: fc.boolean(),
  area: fc.constantFrom('county-a', 'city'),
});
type Row = { cell: string; amount: bigint; removed: boolean; approved: boolean; area: string };
const office = { id: 'office', username: 'office', name: '', scope: 'write' } as const;
const user = { ...office, grants: [{ role: 'compiler' as const, unit: 'city' }] };

async function putRows({ db }: TestDatabase, rows: readonly Row[]) {
  await db.adjustment.createMany({
    data: rows.map(({ cell, amount, removed, approved, area: areaCode }) => ({
      year: 2017,
      areaCode,
      cell,
      amount,
      reason: '联合发文',
      units: ['town-1'],
      createdBy: 'author',
      createdAt: testNow,
      ...(approved ? { approvedBy: 'second', approvedAt: testNow } : {}),
      ...(removed ? { removedBy: 'author', removedAt: testNow } : {}),
    })),
  });
}

type Difference = Record<string, bigint>;
const without0 = (all: Difference) =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== 0n));

/** What the rows of an area change, computed cells included. */
function changedBy(rows: readonly Row[], area: string) {
  const own = rows.filter((each) => each.area === area && !each.removed);
  const cells: Difference = Object.fromEntries(cellsOf(testEdition).map(({ code: each }) => [each, 0n]));
  for (const { cell, amount } of own) cells[cell] = (cells[cell] ?? 0n) + amount;
  return withFilledSums(testEdition, cells);
}

test('no cell of a live table differs from the sum of its children but by rows of the ledger, on every basis', () =>
  fc.assert(
    fc.asyncProperty(figures, figures, fc.array(row, { maxLength: 6 }), (one, other, rows) =>
      inRolledBack(async (database) => {
        const { db } = database;
        await given.city(db);
        await given.return(db, { unit: 'town-1', ...one });
        await given.return(db, { unit: 'town-2', ...other });
        await putRows(database, rows);
        const at = { year: 2017, asOf: '2017-12-31', edition: testEdition };
        for (const basis of bases)
          for (const area of ['county-a', 'city']) {
            const { rows: children } = await rollupRows(db, { ...at, areas: [area], basis });
            const { cells } = await readRollup({ db, user }, { year: 2017, area, basis });
            const changed = changedBy(rows, area);
            const ledger = await readLedger({ db, user }, { year: 2017, area, basis });
            for (const { code: each } of cellsOf(testEdition)) {
              const figuresOf = children
                .map((child) => child.cells[each] ?? null)
                .filter((value) => value !== null);
              const sum = figuresOf.reduce((total, value) => total + value, 0n);
              const is = cells[each] ?? null;
              if (figuresOf.length === 0) expect(is).toBeNull();
              else expect([each, is]).toEqual([each, sum + (changed[each] ?? 0n)]);
              const told = ledger.cells.find((cell) => cell.code === each);
              if (told) expect([told.children, told.total]).toEqual([figuresOf.length > 0 ? sum : null, is]);
            }
          }
      }),
    ),
    { numRuns: 4 },
  ));

test('nor does a submitted version, or what is exported of it; approving changes nothing, removing restores it', () =>
  fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 5 }), (drawn) =>
      inRolledBack(async (database) => {
        const { db } = database;
        await given.city(db);
        const cells = Object.fromEntries(codes.map((each) => [each, 60n]));
        for (const unit of towns) await given.return(db, { unit, status: 'accepted', cells });
        const rows = drawn.map((each) => ({ ...each, area: 'county-a' }));
        await putRows(database, rows);
        const county = { year: 2017, area: 'county-a', basis: 'accepted' } as const;
        const live = async () => (await readRollup({ db, user }, county)).cells;
        const before = await live();
        await db.adjustment.updateMany({
          where: { approvedAt: null, removedAt: null },
          data: { approvedBy: 'second', approvedAt: testNow },
        });
        expect(await live()).toEqual(before);

        const compiler = { ...office, grants: [{ role: 'compiler' as const, unit: 'county-a' }] };
        await submitReturn(given.act(database, compiler), {
          year: 2017,
          unit: 'county-a',
          explanations: Object.fromEntries(testEdition.rules.map(({ id }) => [id, '已核对'])),
        });
        const version = await db.version.findFirstOrThrow({
          where: { owner: { unitCode: 'county-a', year: 2017 } },
        });
        const frozen = frozenCells(testEdition, version.cells);
        expect(frozen).toEqual(before);
        const model = tableModel({ edition: testEdition, year: 2017, unitName: '甲县', cells: frozen });
        const exported = JSON.parse(writeJson(model)).cells;
        const csv = writeCsv(model);
        const children = withFilledSums(testEdition, sumOfTowns(cells));
        const changed = changedBy(rows, 'county-a');
        for (const each of codes) {
          const is = (children[each] ?? 0n) + (changed[each] ?? 0n);
          expect([each, frozen[each]]).toEqual([each, is]);
          if (each !== 'H4')
            expect([exported[each], csv.includes(`,${is},${each}\r\n`)]).toEqual([Number(is), true]);
        }

        await db.adjustment.updateMany({
          where: { removedAt: null },
          data: { removedBy: 'author', removedAt: testNow },
        });
        expect(without0(differences(await live(), children))).toEqual({});
      }),
    ),
    { numRuns: 4 },
  ));

function sumOfTowns(cells: Record<string, bigint>) {
  const zeros = Object.keys(given.zeros()).map((each): [string, bigint] => [each, 0n]);
  return Object.fromEntries(zeros.map(([each]) => [each, BigInt(towns.length) * (cells[each] ?? 0n)]));
}

function differences(
  one: Readonly<Record<string, bigint | null>>,
  other: Readonly<Record<string, bigint | null>>,
) {
  return Object.fromEntries(
    cellsOf(testEdition).map(({ code: each }) => [each, (one[each] ?? 0n) - (other[each] ?? 0n)]),
  );
}
