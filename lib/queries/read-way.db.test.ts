import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { acceptReturn } from '@/lib/commands/accept-return';
import { reopenReturn } from '@/lib/commands/reopen-return';
import { saveCells } from '@/lib/commands/save-cells';
import { submitReturn } from '@/lib/commands/submit-return';
import { inRolledBack, type TestDatabase } from '@/lib/db/testing';
import { anyTree } from '@/lib/db/testing-any-tree';
import { given, testNow } from '@/lib/db/testing-city';
import { childrenIn, givenTree, pathIn, province, type TestUnit } from '@/lib/db/testing-tree';
import type { Asker } from './asker';
import { readWay } from './read-rollup-cell';
import { readTotals } from './read-totals';
import { sendUp } from './testing-send-up';

const year = 2017;
const isArea = (tree: readonly TestUnit[], code: string) => childrenIn(tree, code).length > 0;
const leavesOf = (tree: readonly TestUnit[]) =>
  tree.map(({ code }) => code).filter((code) => !isArea(tree, code));

async function adjust({ db }: TestDatabase, areaCode: string, amount: bigint): Promise<void> {
  await db.adjustment.create({
    data: {
      year,
      areaCode,
      cell: 'F',
      amount,
      reason: '联合发文',
      units: [],
      createdBy: 'x',
      createdAt: testNow,
    },
  });
}

/** Every unit accepted with the figure that `F` says, every area adjusted by −1, submitted and accepted from the bottom up. */
async function compiled(
  database: TestDatabase,
  tree: readonly TestUnit[],
  f: (at: number) => bigint,
): Promise<void> {
  await givenTree(database.db, tree);
  for (const [at, unit] of leavesOf(tree).entries())
    await given.return(database.db, { unit, status: 'accepted', cells: { F: f(at) } });
  for (const { code } of tree.toReversed().filter(({ code }) => isArea(tree, code))) {
    await adjust(database, code, -1n);
    if (pathIn(tree, code).length > 1) await sendUp(database, tree, code);
  }
}

/** The unit's return is opened again, corrected, submitted and accepted. */
async function correct(
  database: TestDatabase,
  tree: readonly TestUnit[],
  unit: string,
  f: number,
): Promise<void> {
  const { db } = database;
  const parent = tree.find(({ code }) => code === unit)?.parent ?? '';
  const office = await given.user(db, `office of ${unit}`, [{ role: 'reviewer', unit: parent }]);
  const clerk = await given.user(db, `clerk of ${unit}`, [{ role: 'clerk', unit }]);
  const [reviews, fills] = [given.act(database, office), given.act(database, clerk)];
  const { revision } = await reopenReturn(reviews, { year, unit, reason: '漏计' });
  await saveCells(fills, { year, unit, base: revision, cells: { F: f } });
  await submitReturn(fills, { year, unit });
  await acceptReturn(reviews, { year, unit });
}

/** Opens everything below a place and counts the units that it ends at; on each level units, ledger and total agree. */
async function openAll(
  asker: Asker,
  at: { area: string; way: string[]; value: bigint | null },
): Promise<bigint> {
  const { cell, figure } = await readWay(asker, { year, basis: 'accepted', code: 'F', ...at });
  expect(cell.way.map(({ unit }) => unit.code)).toEqual(at.way);
  if (figure) {
    expect([at.way, figure.value]).toEqual([at.way, at.value]);
    return figure.value ?? 0n;
  }
  expect([at.way, cell.total, cell.sum.rest]).toEqual([at.way, at.value, 0n]);
  expect((cell.sum.units ?? 0n) + cell.sum.adjustments).toBe(cell.total ?? 0n);
  let sum = cell.sum.adjustments;
  for (const { unit, value } of cell.units)
    sum += await openAll(asker, { area: at.area, way: [...at.way, unit.code], value });
  return sum;
}

describe('the way down', () => {
  test('leads through the versions that a total contains, not through what was accepted since', () =>
    inRolledBack(async (database) => {
      await compiled(database, province, (at) => 100n + BigInt(at));
      await correct(database, province, 'town-1', 999);
      const asker = {
        db: database.db,
        user: await given.user(database.db, 'top', [{ role: 'reviewer', unit: 'province' }]),
      };
      const open = (area: string, ...way: string[]) =>
        readWay(asker, { year, area, way, basis: 'accepted', code: 'F' });
      const top = await open('province', 'city-1', 'county-1', 'town-1');
      expect(top.figure).toMatchObject({ version: 1, value: 103n, latestVersion: 2, acceptedVersion: 2 });
      expect(top.figure?.submitted).toMatchObject({ by: 'somebody' });
      expect(top.cell.way.map(({ unit, version, value }) => [unit.code, version, value])).toEqual([
        ['city-1', 1, expect.any(BigInt)],
        ['county-1', 1, expect.any(BigInt)],
        ['town-1', 1, 103n],
      ]);
      const own = await open('county-1', 'town-1');
      expect(own.figure).toMatchObject({ version: 2, value: 999n });
      expect(own.figure?.accepted).toMatchObject({ by: 'office of town-1 的姓名' });
    }));

  test(
    'any tree, corrected and partly compiled again: each level adds up, and opens into the figure that stood there',
    () =>
      fc.assert(
        fc.asyncProperty(trees, fc.nat(), fc.boolean(), (tree, pick, isCompiledAgain) =>
          inRolledBack(async (database) => {
            await compiled(database, tree, (at) => BigInt(at * at + 10));
            const leaves = leavesOf(tree);
            const corrected = leaves[pick % leaves.length] ?? '';
            await correct(database, tree, corrected, 1_000_000);
            const parent = tree.find(({ code }) => code === corrected)?.parent ?? '';
            if (isCompiledAgain && parent !== 'u0') {
              const above = tree.find(({ code }) => code === parent)?.parent ?? '';
              const office = await given.user(database.db, 'above', [{ role: 'reviewer', unit: above }]);
              await reopenReturn(given.act(database, office), { year, unit: parent, reason: '重新汇总' });
              await sendUp(database, tree, parent, { again: true });
            }
            const user = await given.user(database.db, 'top', [{ role: 'auditor', unit: 'u0' }]);
            const asker = { db: database.db, user };
            const { cell } = await readWay(asker, { year, area: 'u0', basis: 'accepted', code: 'F' });
            expect(await openAll(asker, { area: 'u0', way: [], value: cell.total })).toBe(cell.total);
          }),
        ),
        { numRuns: 4 },
      ),
    120_000,
  );

  test('a way that leads nowhere, or past its end, is not found', () =>
    inRolledBack(async (database) => {
      await compiled(database, province, () => 10n);
      const user = await given.user(database.db, 'top', [{ role: 'reviewer', unit: 'province' }]);
      for (const way of [['county-1'], ['city-1', 'authority'], ['authority', 'x'], ['x']])
        await expect(
          readWay({ db: database.db, user }, { year, area: 'province', way, basis: 'accepted', code: 'F' }),
        ).rejects.toMatchObject({ code: 'notFound' });
    }));
});

const trees = anyTree({ least: 2, most: 8 });

describe('the way up', () => {
  test('each total says which version it holds, and who has not compiled since', () =>
    inRolledBack(async (database) => {
      await compiled(database, province, (at) => 100n + BigInt(at));
      await correct(database, province, 'town-1', 999);
      const user = await given.user(database.db, 'top', [{ role: 'reviewer', unit: 'province' }]);
      const view = await readTotals({ db: database.db, user }, { year, unit: 'town-1', code: 'F' });
      expect(view.now).toMatchObject({ value: 999n, version: 2 });
      expect(view.accepted).toEqual({ version: 2, value: 999n });
      expect(
        view.totals.map(({ area, above }) => [
          area.code,
          above?.contained?.version,
          above?.behind?.code ?? null,
        ]),
      ).toEqual([
        ['county-1', 2, null],
        ['city-1', 1, 'county-1'],
        ['province', 1, 'county-1'],
      ]);
      expect(view.totals[0]?.above).toMatchObject({
        contained: { version: 2, value: 999n, share: expect.any(Number) },
        compiled: { version: 1, status: 'accepted', contained: 1, value: 103n },
        missing: null,
      });
      const { totals } = await readTotals({ db: database.db, user }, { year, unit: 'county-1', code: 'F' });
      expect(totals.map(({ area, above }) => [area.code, above?.contained?.version])).toEqual([
        ['city-1', 1],
        ['province', 1],
      ]);
    }));

  test('a newer draft is not counted; what is not accepted is in no total, and neither is what waits in an area', () =>
    inRolledBack(async (database) => {
      const { db } = database;
      await givenTree(db, province);
      await given.return(db, { unit: 'town-1', status: 'accepted', cells: { F: 5n } });
      await given.return(db, { unit: 'town-2', status: 'submitted', cells: { F: 7n } });
      const user = await given.user(db, 'top', [{ role: 'reviewer', unit: 'province' }]);
      const totalsOf = (unit: string) => readTotals({ db, user }, { year, unit, code: 'F' });
      const accepted = await totalsOf('town-1');
      expect(
        accepted.totals.map(({ above }) => [
          above?.contained?.value ?? null,
          above?.missing?.reason,
          above?.missing?.at.code,
        ]),
      ).toEqual([
        [5n, undefined, undefined],
        [null, 'notAccepted', 'county-1'],
        [null, 'notAccepted', 'county-1'],
      ]);
      const submitted = await totalsOf('town-2');
      expect(submitted).toMatchObject({
        now: { value: 7n, version: 1, status: 'submitted' },
        accepted: null,
      });
      expect(submitted.totals[0]?.above).toMatchObject({
        contained: null,
        missing: { reason: 'notAccepted', at: { code: 'town-2' } },
      });
      await correctHalfway(database, 'town-1');
      const reopened = await totalsOf('town-1');
      expect(reopened).toMatchObject({
        now: { value: 6n, version: null, status: 'returned' },
        accepted: { version: 1, value: 5n },
      });
      expect(reopened.totals[0]?.above?.contained).toMatchObject({ version: 1, value: 5n });
    }));

  test.each([
    { who: 'the clerk of the unit', role: 'clerk', unit: 'town-1', sees: [] },
    { who: 'the office of the county', role: 'reviewer', unit: 'county-1', sees: ['county-1'] },
    { who: 'the compiler of the city', role: 'compiler', unit: 'city-1', sees: ['county-1', 'city-1'] },
    {
      who: 'the auditor of the province',
      role: 'auditor',
      unit: 'province',
      sees: ['county-1', 'city-1', 'province'],
    },
  ] as const)(
    '$who sees the figures of their own areas, and only the names of the others',
    ({ role, unit, sees }) =>
      inRolledBack(async (database) => {
        await compiled(database, province, () => 10n);
        const user = await given.user(database.db, 'reader', [{ role, unit }]);
        const { totals } = await readTotals({ db: database.db, user }, { year, unit: 'town-1', code: 'F' });
        expect(totals.map(({ area }) => area.code)).toEqual(['county-1', 'city-1', 'province']);
        expect(totals.flatMap(({ area, above }) => (above ? [area.code] : []))).toEqual(sees);
      }),
  );
});

/** Opened again and typed over, not submitted. */
async function correctHalfway(database: TestDatabase, unit: string): Promise<void> {
  const { db } = database;
  const office = await given.user(db, 'office', [{ role: 'reviewer', unit: 'county-1' }]);
  const clerk = await given.user(db, 'clerk', [{ role: 'clerk', unit }]);
  const { revision } = await reopenReturn(given.act(database, office), { year, unit, reason: '漏计' });
  await saveCells(given.act(database, clerk), { year, unit, base: revision, cells: { F: 6 } });
}
