import { describe, expect, test } from 'vitest';
import type { Role } from '@/lib/access/roles';
import { openYear } from '@/lib/commands/open-year';
import type { Db } from '@/lib/db/client';
import { inRolledBack } from '@/lib/db/testing';
import { given } from '@/lib/db/testing-city';
import { archiveChoices } from './archive-choices';
import { archivedTables } from './archived-tables';
import { readArchive } from './read-archive';
import { readArchiveUnit } from './read-archive-unit';
import { givenPublication, givenVersion, givenYear2021 } from './testing-archive';

async function askerAt(db: Db, role: Role, unit: string) {
  return { db, user: await given.user(db, `${role} ${unit}`, [{ role, unit }]) };
}

async function city(db: Db): Promise<void> {
  await given.city(db, { year: 2016, state: 'published' });
  await given.city(db);
}

describe('a unit’s own archive', () => {
  test('has every year’s return with every version, and tells which one counts', () =>
    inRolledBack(async ({ db }) => {
      await city(db);
      await given.return(db, { unit: 'town-1', year: 2016, status: 'accepted', cells: { A1: 1n } });
      await givenVersion(db, { year: 2016, unit: 'town-1', cells: { A1: 2n }, accepted: true });
      await givenYear2021(db, { year: 2021, unit: 'town-1', cells: {} });
      const returns = await readArchiveUnit(await askerAt(db, 'clerk', 'town-1'), 'town-1');
      expect(
        returns.map(({ view, status, acceptedVersion, versions }) => [
          view.year,
          view.edition,
          status,
          acceptedVersion,
          versions.map(({ number }) => number),
        ]),
      ).toEqual([
        [2021, '2021', 'accepted', 1, [1]],
        [2017, '2014', 'draft', null, []],
        [2016, '2014', 'accepted', 2, [2, 1]],
      ]);
    }));

  test('of an area tells which version went out as which publication', () =>
    inRolledBack(async ({ db }) => {
      await city(db);
      await given.return(db, { unit: 'city', year: 2016, status: 'submitted' });
      await givenPublication(db, { year: 2016, area: 'city' });
      await givenVersion(db, { year: 2016, unit: 'city', cells: { A1: 2n }, accepted: false });
      await givenPublication(db, { year: 2016, area: 'city' });
      const [, year2016] = await readArchiveUnit(await askerAt(db, 'reviewer', 'city'), 'city');
      expect(year2016?.publications).toEqual([
        { number: 1, version: 1 },
        { number: 2, version: 2 },
      ]);
    }));

  test.each([
    { why: 'another unit’s clerk', role: 'clerk', at: 'town-2' },
    { why: 'an administrator', role: 'administrator', at: 'city' },
    { why: 'another county’s office', role: 'reviewer', at: 'county-b' },
  ] as const)('is not there for $why', ({ role, at }) =>
    inRolledBack(async ({ db }) => {
      await city(db);
      await expect(readArchiveUnit(await askerAt(db, role, at), 'town-1')).rejects.toMatchObject({
        code: 'notFound',
      });
    }),
  );

  test('of a published table it is still only for who may read its returns', () =>
    inRolledBack(async ({ db }) => {
      await city(db);
      await given.return(db, { unit: 'city', year: 2016, status: 'submitted' });
      await givenPublication(db, { year: 2016, area: 'city' });
      const asker = await askerAt(db, 'clerk', 'town-1');
      expect((await archivedTables(asker, { units: ['city'] })).map(({ year }) => year)).toEqual([2016]);
      await expect(readArchiveUnit(asker, 'city')).rejects.toMatchObject({ code: 'notFound' });
    }));
});

test('a unit that moved is read by who was above it in that year', () =>
  inRolledBack(async ({ db }) => {
    await city(db);
    for (const year of [2016, 2017])
      await given.return(db, { unit: 'town-1', year, status: 'accepted', cells: { A1: BigInt(year) } });
    const until = new Date('2017-01-01T00:00:00Z');
    const before = await db.unitPeriod.findFirstOrThrow({ where: { unitCode: 'town-1' } });
    await db.unitPeriod.update({ where: { id: before.id }, data: { validTo: until } });
    const { id: _, ...rest } = before;
    await db.unitPeriod.create({
      data: {
        ...rest,
        name: '新东镇',
        parentCode: 'county-b',
        path: 'city/county-b/town-1/',
        validFrom: until,
      },
    });
    const read = async (unit: string) =>
      (await archivedTables(await askerAt(db, 'reviewer', unit), { units: ['town-1'] })).map((table) => [
        table.year,
        table.unit.name,
        table.cells?.A1,
      ]);
    expect(await read('county-a')).toEqual([[2016, '东镇', 2016n]]);
    expect(await read('county-b')).toEqual([[2017, '新东镇', 2017n]]);
    expect(await read('city')).toEqual([
      [2017, '新东镇', 2017n],
      [2016, '东镇', 2016n],
    ]);
  }));

describe('what can be chosen', () => {
  const codes = (units: readonly { code: string }[]) => units.map(({ code }) => code);
  test.each([
    {
      why: 'an office: what is below it, each once',
      role: 'reviewer',
      at: 'county-a',
      shown: { code: 'county-a', parent: 'city' },
      is: { whole: ['city'], own: ['county-a'], below: ['town-1', 'town-2'], beside: [] },
    },
    {
      why: 'an office that looks at a unit: its neighbours, too',
      role: 'reviewer',
      at: 'city',
      shown: { code: 'town-1', parent: 'county-a' },
      is: { whole: ['city'], own: [], below: [], beside: ['town-1', 'town-2'] },
    },
    {
      why: 'a clerk: the whole and one’s own',
      role: 'clerk',
      at: 'town-1',
      shown: { code: 'city', parent: null },
      is: { whole: ['city'], own: ['town-1'], below: [], beside: [] },
    },
  ] as const)('$why', ({ role, at, shown, is }) =>
    inRolledBack(async ({ db }) => {
      await city(db);
      const { whole, own, below, beside } = await archiveChoices(await askerAt(db, role, at), shown);
      expect({ whole: codes(whole), own: codes(own), below: codes(below), beside: codes(beside) }).toEqual(
        is,
      );
    }),
  );
});

describe('how many units report', () => {
  const admin = { role: 'administrator', unit: 'city' } as const;
  const window = { edition: '2014', opens: '2019-01-02', due: '2019-02-12', closes: '2019-03-31' };

  /** Returns that were read in this transaction so far, by PostgreSQL's own count. */
  async function returnsRead(db: Db): Promise<number> {
    const [{ rows } = { rows: 0n }] = await db.$queryRaw<{ rows: bigint }[]>`
      select (coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::bigint as rows
        from pg_stat_xact_user_tables where relname = 'return'`;
    return Number(rows);
  }

  test('is the same whether the year was opened here or the log does not tell', () =>
    inRolledBack(async (database) => {
      const { db } = database;
      await city(db);
      const user = await given.user(db, 'admin', [admin]);
      await openYear(given.act(database, user, new Date('2018-12-20T01:00:00Z')), { year: 2018, ...window });
      for (const { view, units } of await readArchive({ db, user })) {
        expect(units).toBe(await db.return.count({ where: { year: view.year, kind: 'entered' } }));
        expect(units).toBe(5);
      }
    }));

  test('of a year that was opened here is told without reading its returns', () =>
    inRolledBack(async (database) => {
      const { db } = database;
      await given.city(db);
      const user = await given.user(db, 'admin', [admin]);
      const read = async () => {
        const before = await returnsRead(db);
        await readArchive({ db, user });
        return (await returnsRead(db)) - before;
      };
      await db.$executeRaw`set local enable_seqscan = off`;
      const one = await read();
      await openYear(given.act(database, user, new Date('2018-12-20T01:00:00Z')), { year: 2018, ...window });
      expect((await read()) - one).toBeLessThanOrEqual(1);
    }));
});
