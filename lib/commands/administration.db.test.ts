import { describe, expect, test } from 'vitest';
import { inRolledBack, type TestDatabase } from '@/lib/db/testing';
import { given, testNow } from '@/lib/db/testing-city';
import { inCityOf } from '@/lib/db/testing-people';
import { accessTokenHash } from '@/lib/session/access-token';
import { verifyPassword } from '@/lib/session/password';
import { userOfAccessToken } from '@/lib/session/read-user';
import { addPerson } from './add-person';
import { createAccessToken } from './create-access-token';
import { createFirstAdministrator, linkSetting, tokenHash } from './create-first-administrator';
import { importUnits } from './import-units';
import { openYear } from './open-year';
import { revokeAccessToken } from './revoke-access-token';

const cast = {
  admin: [{ role: 'administrator', unit: 'city' }],
  clerk: [{ role: 'clerk', unit: 'town-1' }],
} as const;
const inCity = (fn: Parameters<typeof inCityOf<keyof typeof cast>>[1]) => inCityOf(cast, fn);

const window = { opens: '2018-02-01', due: '2018-02-12', closes: '2018-03-31' };
const person = { username: 'new_clerk', name: '新同事', password: 'a long password' };

describe('opening a year', () => {
  test('every unit gets a return, compiled where it has children', () =>
    inCity(async (database, { admin }) => {
      const opened = await openYear(given.act(database, admin), { year: 2018, edition: '2014', ...window });
      expect(opened).toEqual({ year: 2018, returns: 8 });
      const returns = await database.db.return.findMany({ where: { year: 2018, kind: 'compiled' } });
      expect(returns.map(({ unitCode }) => unitCode).sort()).toEqual(['city', 'county-a', 'county-b']);
    }));

  test.each([
    { why: 'it is there already', sent: { year: 2017 }, code: 'alreadyExists' },
    { why: 'no such form', sent: { edition: '1999' }, code: 'badRequest' },
    { why: 'the form is for other years', sent: { edition: '2021' }, code: 'badRequest' },
    { why: 'due before it opens', sent: { due: '2018-01-01' }, code: 'badRequest' },
    { why: 'no such day', sent: { closes: '2018-02-30' }, code: 'badRequest' },
  ])('refused: $why', ({ sent, code }) =>
    inCity(async (database, { admin }) => {
      const open = openYear(given.act(database, admin), { year: 2018, edition: '2014', ...window, ...sent });
      await expect(open).rejects.toMatchObject({ code });
      expect(await database.db.year.count()).toBe(1);
    }),
  );
});

describe('importing units', () => {
  const town = { code: 'town-4', name: '北镇', kind: 'township', parent: 'county-c' } as const;
  const county = { code: 'county-c', name: '丙县', kind: 'county', parent: 'city' } as const;

  test('a parent may come later in the list', () =>
    inCity(async (database, { admin }) => {
      expect(await importUnits(given.act(database, admin), [town, county])).toEqual({ added: 2 });
      const added = await database.db.unitPeriod.findFirstOrThrow({ where: { unitCode: 'town-4' } });
      expect(added).toMatchObject({ path: 'city/county-c/town-4/', parentCode: 'county-c', validTo: null });
      expect(added.validFrom.toISOString()).toBe('2018-02-06T00:00:00.000Z');
    }));

  test.each([
    {
      why: 'it is there already',
      rows: [{ ...town, code: 'town-1', parent: 'city' }],
      code: 'alreadyExists',
    },
    { why: 'twice in the list', rows: [county, county], code: 'badRequest' },
    { why: 'a parent that is nowhere', rows: [town], code: 'badRequest' },
    { why: 'in a circle', rows: [town, { ...county, parent: 'town-4' }], code: 'badRequest' },
    { why: 'a slash would break the path', rows: [{ ...county, code: 'a/b' }], code: 'badRequest' },
    { why: 'nothing', rows: [], code: 'badRequest' },
  ])('refused: $why', ({ rows, code }) =>
    inCity(async (database, { admin }) => {
      await expect(importUnits(given.act(database, admin), rows)).rejects.toMatchObject({ code });
      expect(await database.db.unit.count()).toBe(8);
    }),
  );
});

describe('people', () => {
  test('get an account with a password and their roles', () =>
    inCity(async (database, { admin }) => {
      const grants = [{ role: 'clerk', unit: 'town-2' }] as const;
      const { id } = await addPerson(given.act(database, admin), { ...person, grants });
      const user = await database.db.user.findUniqueOrThrow({
        where: { id },
        include: { accounts: true, grants: true },
      });
      expect(user.grants).toMatchObject([{ role: 'clerk', unitCode: 'town-2' }]);
      expect(await verifyPassword(person.password, user.accounts[0]?.password ?? '')).toBe(true);
      const event = await database.db.event.findFirstOrThrow({ where: { subject: `person:${id}` } });
      expect(JSON.stringify(event.detail)).not.toContain(person.password);
    }));

  test.each([
    { why: 'the name is taken', sent: { username: 'clerk' }, code: 'alreadyExists' },
    { why: 'a short password', sent: { password: 'short' }, code: 'badRequest' },
    { why: 'capitals in a user name', sent: { username: 'Clerk' }, code: 'badRequest' },
    { why: 'no role', sent: { grants: [] }, code: 'badRequest' },
    {
      why: 'a unit that is not there',
      sent: { grants: [{ role: 'clerk', unit: 'nowhere' }] },
      code: 'forbidden',
    },
  ] as const)('refused: $why', ({ sent, code }) =>
    inCity(async (database, { admin }) => {
      const grants = [{ role: 'clerk', unit: 'town-2' }] as const;
      const add = addPerson(given.act(database, admin), { ...person, grants, ...sent });
      await expect(add).rejects.toMatchObject({ code });
      expect(await database.db.user.count()).toBe(2);
    }),
  );
});

test('only administrators open years, import units and add people', () =>
  inCity(async (database, { clerk, admin }) => {
    const unit = { code: 'x', name: 'x', kind: 'department', parent: 'city' } as const;
    const grants = [{ role: 'clerk', unit: 'town-1' }] as const;
    const readOnly = { ...admin, scope: 'read' } as const;
    const year = { year: 2018, edition: '2014', ...window };
    await expect(openYear(given.act(database, clerk), year)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(importUnits(given.act(database, clerk), [unit])).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(addPerson(given.act(database, clerk), { ...person, grants })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(importUnits(given.act(database, readOnly), [unit])).rejects.toMatchObject({
      code: 'readOnlyToken',
    });
    await expect(addPerson(given.act(database, readOnly), { ...person, grants })).rejects.toMatchObject({
      code: 'readOnlyToken',
    });
  }));

describe('access tokens', () => {
  test('act as their owner until they are revoked, and only their hash is kept', () =>
    inCity(async (database, { clerk }) => {
      const act = given.act(database, clerk);
      const { id, token } = await createAccessToken(act, { name: '脚本', scope: 'read', days: 30 });
      expect(await database.db.accessToken.count({ where: { hash: token } })).toBe(0);
      const found = await userOfAccessToken(database.sql, accessTokenHash(token));
      expect(found?.user).toEqual({ ...clerk, scope: 'read' });
      await revokeAccessToken(act, { id });
      expect(await userOfAccessToken(database.sql, accessTokenHash(token))).toBeNull();
      await expect(revokeAccessToken(act, { id })).rejects.toMatchObject({ code: 'notFound' });
    }));

  test('belong to one person', () =>
    inCity(async (database, { clerk, admin }) => {
      const { id } = await createAccessToken(given.act(database, clerk), {
        name: '脚本',
        scope: 'write',
        days: 1,
      });
      await expect(revokeAccessToken(given.act(database, admin), { id })).rejects.toMatchObject({
        code: 'notFound',
      });
    }));

  test('end by themselves', () =>
    inCity(async (database, { clerk }) => {
      const { token } = await createAccessToken(given.act(database, clerk), {
        name: '脚本',
        scope: 'write',
        days: 1,
      });
      await database.db.accessToken.updateMany({ data: { expiresAt: new Date(0) } });
      expect(await userOfAccessToken(database.sql, accessTokenHash(token))).toBeNull();
    }));
});

describe('the first administrator', () => {
  const area = { code: '640200', name: '测试市', kind: 'province' } as const;
  const setUp = ({ db }: TestDatabase, token: string) =>
    createFirstAdministrator({ db, now: testNow }, token, { ...person, area });

  test('comes by the one-time link, with the top area, once', () =>
    inRolledBack(async (database) => {
      await database.db.setting.create({ data: { name: linkSetting, value: tokenHash('the link') } });
      await expect(setUp(database, 'another link')).rejects.toMatchObject({ code: 'notFound' });
      const { id } = await setUp(database, 'the link');
      expect(await database.db.roleGrant.findMany()).toEqual([
        { userId: id, role: 'administrator', unitCode: '640200' },
      ]);
      expect(await database.db.unitPeriod.findMany()).toMatchObject([{ path: '640200/', parentCode: null }]);
      await expect(setUp(database, 'the link')).rejects.toMatchObject({ code: 'setupDone' });
      const act = given.act(database, {
        id,
        username: 'x',
        name: 'x',
        grants: [{ role: 'administrator', unit: '640200' }],
        scope: 'write',
      });
      const unit = { code: '640200-01', name: '财政局', kind: 'department', parent: '640200' } as const;
      expect(await importUnits(act, [unit])).toEqual({ added: 1 });
      expect(await openYear(act, { year: 2017, edition: '2014', ...window })).toMatchObject({ returns: 2 });
    }));

  test('does not come without a link', () =>
    inRolledBack(async (database) => {
      await expect(setUp(database, '')).rejects.toMatchObject({ code: 'notFound' });
    }));
});
