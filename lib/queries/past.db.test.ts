import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { saveCells } from '@/lib/commands/save-cells';
import type { Db } from '@/lib/db/client';
import { inRolledBack } from '@/lib/db/testing';
import { given, testEdition } from '@/lib/db/testing-city';
import { editionById } from '@/lib/editions/registry';
import { listReturns } from './list-returns';
import { lastYearsOf, pastYearsOf } from './past-years';
import { freshPeers, readPeers, rememberedPeers } from './peers';
import { readReturn } from './read-return';
import { readVersion } from './read-version';

const towns = ['town-1', 'town-2', 'town-3'];
const peersOf = { year: 2017, kind: 'township', root: 'city', edition: testEdition };

/** Accepted returns of these years, with this A1. */
async function accepted(db: Db, unit: string, years: Record<number, bigint>): Promise<void> {
  for (const [year, A1] of Object.entries(years))
    await given.return(db, { unit, year: Number(year), status: 'accepted', cells: { A1, A2_1: A1 } });
}

async function city(db: Db, years: readonly number[]): Promise<void> {
  for (const year of years) await given.city(db, { year });
}

describe('the years before', () => {
  test('are those with an accepted version, latest first, five at most', () =>
    inRolledBack(async ({ db }) => {
      await city(db, [2017, 2016, 2015, 2014, 2012, 2011]);
      await accepted(db, 'town-1', { 2016: 16n, 2014: 14n, 2012: 12n, 2011: 11n });
      await given.return(db, { unit: 'town-1', year: 2015, status: 'submitted', cells: { A1: 15n } });
      const of = { year: 2017, units: ['town-1', 'town-2'], edition: testEdition };
      const years = await pastYearsOf(db, of);
      expect(years.get('town-1')?.map(({ year, cells }) => [year, cells.A1])).toEqual([
        [2016, 16n],
        [2014, 14n],
        [2012, 12n],
      ]);
      expect(years.get('town-2')).toEqual([]);
      expect([...(await lastYearsOf(db, of))].map(([unit, { A1 }]) => [unit, A1])).toEqual([['town-1', 16n]]);
    }));

  test('on another form are not compared with', () =>
    inRolledBack(async ({ db }) => {
      await city(db, [2017, 2016]);
      await accepted(db, 'town-1', { 2016: 16n });
      const of = { year: 2017, units: ['town-1'], edition: editionById('2021') };
      expect((await pastYearsOf(db, of)).get('town-1')).toEqual([]);
      expect(await readPeers(db, { ...peersOf, edition: of.edition })).toBeNull();
    }));
});

describe('similar units', () => {
  test('are the accepted returns of the same kind in the year before', () =>
    inRolledBack(async ({ db }) => {
      await city(db, [2017, 2016]);
      await accepted(db, 'town-1', { 2016: 4n, 2017: 99n });
      await accepted(db, 'town-3', { 2016: 8n });
      await accepted(db, 'dept-1', { 2016: 70n });
      await given.return(db, { unit: 'town-2', year: 2016, status: 'submitted', cells: { A1: 50n } });
      expect(await readPeers(db, peersOf)).toMatchObject({
        kind: 'township',
        units: 2,
        cells: { A1: { low: 4n, middle: 4n, high: 8n }, B1: { low: 0n, middle: 0n, high: 0n } },
      });
      expect(await readPeers(db, { ...peersOf, root: 'elsewhere' })).toBeNull();
      expect(await readPeers(db, { ...peersOf, year: 2016 })).toBeNull();
    }));

  test(
    'in any order are the same',
    () =>
      inRolledBack(async ({ db }) => {
        await city(db, [2017]);
        let year = 2100;
        const value = fc.bigInt({ min: 0n, max: 10n ** 12n });
        await fc.assert(
          fc.asyncProperty(fc.tuple(value, value, value), async (values) => {
            const read = async (order: readonly string[]) => {
              await city(db, [++year]);
              for (const [at, unit] of order.entries())
                await accepted(db, unit, { [year]: values[at] ?? 0n });
              return (await readPeers(db, { ...peersOf, year: year + 1 }))?.cells.A1;
            };
            const range = await read(towns);
            expect(await read(towns.toReversed())).toEqual(range);
            const sorted = [...values].sort((a, b) => (a < b ? -1 : 1));
            expect([range?.low, range?.middle, range?.high]).toEqual(sorted);
          }),
          { numRuns: 3 },
        );
      }),
    60_000,
  );

  test('are remembered for forms, and read anew where it counts', () =>
    inRolledBack(async ({ db }) => {
      await city(db, [2017, 2016]);
      await accepted(db, 'town-1', { 2016: 4n });
      const units = async (peers: ReturnType<typeof readPeers>) => (await peers)?.units;
      expect(await units(rememberedPeers(db, peersOf))).toBe(1);
      await accepted(db, 'town-2', { 2016: 4n });
      expect(await units(rememberedPeers(db, peersOf))).toBe(1);
      expect(await units(freshPeers(db, peersOf, db))).toBe(2);
      expect(await units(rememberedPeers(db, peersOf)), 'what was read anew is remembered').toBe(2);
    }));
});

test('a range over a few similar units is not told: it would give away what each of them reported', () =>
  inRolledBack(async ({ db }) => {
    await city(db, [2017, 2016]);
    for (const town of towns) await accepted(db, town, { 2016: 4n });
    const clerk = await given.user(db, 'clerk', [{ role: 'clerk', unit: 'town-1' }]);
    const view = await readReturn({ db, user: clerk }, { year: 2017, unit: 'town-1' });
    expect([view.earlier.length, view.peers]).toEqual([1, null]);
  }));

describe('the same findings everywhere', () => {
  test.each<{ why: string; years: Record<number, bigint>; isApart: boolean }>([
    { why: 'far from every year', years: { 2016: 56n, 2015: 64n, 2014: 50n }, isApart: true },
    { why: 'as high as some years ago', years: { 2016: 56n, 2015: 5400n }, isApart: false },
    { why: 'last year missing', years: { 2015: 56n }, isApart: false },
  ])('saving, the form, the version and the list: $why', ({ years, isApart }) =>
    inRolledBack(async (database) => {
      const { db } = database;
      await city(db, [2017, 2016, 2015, 2014]);
      await accepted(db, 'town-1', years);
      const clerk = await given.user(db, 'clerk', [{ role: 'clerk', unit: 'town-1' }]);
      const asker = { db, user: clerk };
      const at = { year: 2017, unit: 'town-1' };
      const rules = isApart ? ['out-of-line:A1', 'out-of-line:A2_1'] : [];
      const apart = (findings: readonly { rule: string; kind: string }[]) =>
        findings.filter(({ kind }) => kind === 'outOfLine').map(({ rule }) => rule);

      const cells = { ...given.zeros(), A1: 5600, A2_1: 5600 };
      const saved = await saveCells(given.act(database, clerk), { ...at, base: 0, cells });
      expect(apart(saved.findings)).toEqual(rules);
      expect(apart((await readReturn(asker, at)).findings)).toEqual(rules);

      await db.cell.deleteMany({ where: { owner: { year: 2017, unitCode: at.unit } } });
      await given.return(db, { unit: 'town-1', status: 'submitted', cells: { A1: 5600n, A2_1: 5600n } });
      expect(apart((await readVersion(asker, { ...at, number: 1 })).findings)).toEqual(rules);
      const { returns } = await listReturns(asker, { year: 2017 });
      const row = returns.find(({ unit }) => unit.code === 'town-1');
      expect(row?.findings?.warning).toBe(rules.length);
    }),
  );
});
