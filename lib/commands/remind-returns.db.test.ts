import { describe, expect, test } from 'vitest';
import { may, type Role, roles } from '@/lib/access/roles';
import type { Db } from '@/lib/db/client';
import { inRolledBack } from '@/lib/db/testing';
import { given, testNow } from '@/lib/db/testing-city';
import { readProgress } from '@/lib/queries/read-progress';
import { remindReturns } from './remind-returns';

const office = (db: Db) => given.user(db, 'office', [{ role: 'reviewer', unit: 'city' }]);
const all = { year: 2017, area: 'city', units: ['county-a', 'dept-2', 'dept-1'] };
const hours = (count: number) => new Date(testNow.getTime() + count * 3_600_000);

async function reminders(db: Db): Promise<string[]> {
  const events = await db.event.findMany({ where: { action: 'remind' }, orderBy: { id: 'asc' } });
  const returns = await db.return.findMany();
  return events.map(
    ({ subject }) => returns.find(({ id }) => subject === `return:${id}`)?.unitCode ?? subject,
  );
}

test('reminds whoever is not in, in the tree’s order, and leaves what it reminds of as it is', () =>
  inRolledBack(async (database) => {
    const { db } = database;
    await given.city(db);
    await given.return(db, { unit: 'dept-1', status: 'submitted' });
    await given.return(db, { unit: 'dept-2', status: 'returned' });
    const act = given.act(database, await office(db));
    const before = await db.return.findMany({ orderBy: { id: 'asc' } });
    expect(await remindReturns(act, all)).toEqual({ reminded: ['dept-2', 'county-a'], skipped: ['dept-1'] });
    expect(await reminders(db)).toEqual(['dept-2', 'county-a']);
    expect(await db.return.findMany({ orderBy: { id: 'asc' } })).toEqual(before);
  }));

test('at most once a day, whoever does it; a new day begins at midnight in China', () =>
  inRolledBack(async (database) => {
    const { db } = database;
    await given.city(db);
    const [user, deputy] = [
      await office(db),
      await given.user(db, 'deputy', [{ role: 'reviewer', unit: 'city' }]),
    ];
    const one = { ...all, units: ['dept-1'] };
    const reminded = async (by: typeof user, now: Date) =>
      (await remindReturns(given.act(database, by, now), one)).reminded.length;
    expect(await reminded(user, testNow)).toBe(1);
    expect(await reminded(deputy, hours(1))).toBe(0);
    const midnight = new Date('2018-02-06T16:00:00Z');
    expect(await reminded(user, new Date(midnight.getTime() - 1))).toBe(0);
    expect(await reminded(deputy, midnight)).toBe(1);
  }));

test('the board says when it was last done, and offers it again the next day', () =>
  inRolledBack(async (database) => {
    const { db } = database;
    await given.city(db);
    const user = await office(db);
    await remindReturns(given.act(database, user), { ...all, units: ['dept-1'] });
    const rowAt = async (at: Date) =>
      (await readProgress({ db, user }, { year: 2017, at })).rows.find(({ unit }) => unit.code === 'dept-1');
    expect(await rowAt(hours(1))).toMatchObject({
      reminded: { at: testNow, by: user.name },
      remindable: false,
    });
    expect((await rowAt(hours(24)))?.remindable).toBe(true);
    await given.return(db, { unit: 'dept-1', status: 'submitted' });
    expect(await rowAt(hours(24))).toMatchObject({ reminded: null, remindable: false });
  }));

describe('who may', () => {
  const homes = ['city', 'county-a', 'dept-1', 'town-1'];
  const places = [
    { area: 'city', unit: 'dept-1', ancestors: ['city'] },
    { area: 'county-a', unit: 'town-1', ancestors: ['county-a', 'city'] },
  ];

  test.each(Object.keys(roles) as Role[])('a %s: as far as reviewing reaches', (role) =>
    inRolledBack(async (database) => {
      const { db } = database;
      await given.city(db);
      let day = 0;
      for (const home of homes) {
        const grants = [{ role, unit: home }];
        const user = await given.user(db, `${role} ${home}`, grants);
        for (const { area, unit, ancestors } of places) {
          const place = { unit, ancestors };
          const expected = may(grants, 'return.review', place)
            ? 'done'
            : may(grants, 'status.read', place)
              ? 'forbidden'
              : 'notFound';
          const act = given.act(database, user, hours(24 * day++));
          const sent = remindReturns(act, { year: 2017, area, units: [unit] });
          const code = await sent.then(
            ({ reminded }) => (reminded.length === 1 ? 'done' : 'skipped'),
            (error: { code: string }) => error.code,
          );
          const row = (
            await readProgress({ db, user: await reader(db) }, { year: 2017, area, at: hours(24 * day) })
          ).rows.length;
          expect([home, unit, code, row > 0]).toEqual([home, unit, expected, true]);
        }
      }
    }),
  );

  const reader = async (db: Db) => {
    const found = await db.user.findUnique({ where: { id: 'reader' } });
    const grants = [{ role: 'auditor' as const, unit: 'city' }];
    if (!found) return given.user(db, 'reader', grants);
    return { id: 'reader', username: 'reader', name: 'reader', grants, scope: 'write' as const };
  };

  test.each([
    { why: 'a unit of another area', units: ['dept-1', 'town-1'], code: 'notFound' },
    { why: 'a unit that is not there', units: ['dept-1', 'nowhere'], code: 'notFound' },
  ])('nobody is reminded because of $why', ({ units, code }) =>
    inRolledBack(async (database) => {
      await given.city(database.db);
      const act = given.act(database, await office(database.db));
      await expect(remindReturns(act, { ...all, units })).rejects.toMatchObject({ code });
      expect(await reminders(database.db)).toEqual([]);
    }),
  );

  test('a token that only reads reminds nobody', () =>
    inRolledBack(async (database) => {
      await given.city(database.db);
      const user = await given.user(database.db, 'robot', [{ role: 'reviewer', unit: 'city' }], 'read');
      await expect(remindReturns(given.act(database, user), all)).rejects.toMatchObject({
        code: 'readOnlyToken',
      });
    }));
});

test.each([
  { state: 'preparing', reminds: null },
  { state: 'open', reminds: ['dept-1', 'dept-2', 'county-a'] },
  { state: 'closed', reminds: ['dept-2', 'county-a'] },
  { state: 'published', reminds: null },
] as const)('in a year that is $state: who may still send something in', ({ state, reminds }) =>
  inRolledBack(async (database) => {
    const { db } = database;
    await given.city(db, { state });
    await given.return(db, { unit: 'dept-2', status: 'returned' });
    const sent = remindReturns(given.act(database, await office(db)), all);
    if (reminds) expect((await sent).reminded).toEqual(reminds);
    else await expect(sent).rejects.toMatchObject({ code: 'yearNotOpen' });
  }),
);
