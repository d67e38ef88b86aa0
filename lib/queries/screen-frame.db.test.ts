import { expect, test } from 'vitest';
import { linkSetting, tokenHash } from '@/lib/commands/create-first-administrator';
import { inRolledBack } from '@/lib/db/testing';
import { given } from '@/lib/db/testing-city';
import { isSetupLink } from './is-setup-link';
import { listPeople } from './list-people';
import { readBar } from './read-bar';
import { readDemoAccounts, readInstallation } from './read-installation';

test('an empty installation has no area and no year', () =>
  inRolledBack(async ({ db }) => {
    expect(await readInstallation(db)).toEqual({ top: null, year: null, entering: 0, isDemo: false });
  }));

test('the signed-out see the area and the open year, and accounts in the demo only', () =>
  inRolledBack(async ({ db }) => {
    await given.city(db);
    await given.city(db, { year: 2018, state: 'preparing' });
    await given.user(db, 'office', [{ role: 'reviewer', unit: 'city' }]);
    const real = await readInstallation(db);
    expect(real).toMatchObject({ top: { code: 'city' }, year: { year: 2017 }, entering: 5, isDemo: false });
    expect(await readDemoAccounts(db, real)).toEqual([]);
    await db.setting.create({ data: { name: 'demo-clock', value: '2018-02-06T01:00:00Z' } });
    const accounts = await readDemoAccounts(db, await readInstallation(db));
    expect(accounts).toEqual([{ username: 'office', role: 'reviewer', unit: '测试市', isTop: true }]);
  }));

test('the demo offers one clerk, whose return came back', () =>
  inRolledBack(async ({ db }) => {
    await given.city(db);
    await db.setting.create({ data: { name: 'demo-clock', value: '2018-02-06T01:00:00Z' } });
    await given.user(db, 'first', [{ role: 'clerk', unit: 'dept-1' }]);
    await given.user(db, 'second', [{ role: 'clerk', unit: 'dept-2' }]);
    await given.return(db, { unit: 'dept-2', status: 'returned' });
    const accounts = await readDemoAccounts(db, await readInstallation(db));
    expect(accounts.map(({ username }) => username)).toEqual(['second']);
  }));

test('the bar counts what waits for a clerk, and not the neighbour’s', () =>
  inRolledBack(async ({ db }) => {
    await given.city(db);
    const user = await given.user(db, 'clerk', [{ role: 'clerk', unit: 'dept-1' }]);
    const bar = await readBar({ db, user });
    expect(bar).toMatchObject({
      current: 2017,
      areas: [],
      mayReview: false,
      mayFollow: false,
      mayManage: false,
    });
    expect(bar.units.map(({ code }) => code)).toEqual(['dept-1']);
    expect(bar.waiting).toEqual({ fill: 1, review: 0 });
  }));

test('the bar counts submitted returns of direct children, without those that the reviewer submitted', () =>
  inRolledBack(async ({ db }) => {
    await given.city(db);
    const user = await given.user(db, 'office', [{ role: 'reviewer', unit: 'city' }]);
    await given.return(db, { unit: 'dept-1', status: 'submitted' });
    await given.return(db, { unit: 'dept-2', status: 'submitted', submittedBy: 'office' });
    await given.return(db, { unit: 'town-1', status: 'submitted' });
    expect((await readBar({ db, user })).waiting).toEqual({ fill: 0, review: 1 });
  }));

test.each([
  { role: 'clerk', follows: false },
  { role: 'reviewer', follows: true },
  { role: 'compiler', follows: true },
  { role: 'administrator', follows: true },
  { role: 'auditor', follows: true },
] as const)('a $role follows other units: $follows', ({ role, follows }) =>
  inRolledBack(async ({ db }) => {
    await given.city(db);
    const user = await given.user(db, 'somebody', [{ role, unit: 'city' }]);
    expect((await readBar({ db, user })).mayFollow).toBe(follows);
  }),
);

test.each([
  { role: 'clerk', unit: 'city', is: false },
  { role: 'reviewer', unit: 'city', is: true },
  { role: 'compiler', unit: 'city', is: true },
  { role: 'administrator', unit: 'city', is: false },
  { role: 'auditor', unit: 'city', is: true },
  { role: 'compiler', unit: 'county-a', is: false },
] as const)('publishing is a place of a $role for $unit: $is', ({ role, unit, is }) =>
  inRolledBack(async ({ db }) => {
    await given.city(db);
    const user = await given.user(db, 'somebody', [{ role, unit }]);
    expect((await readBar({ db, user })).mayPublish).toBe(is);
  }),
);

test('people are listed within the reach of who manages them', () =>
  inRolledBack(async ({ db }) => {
    await given.city(db);
    await given.user(db, 'far', [{ role: 'clerk', unit: 'dept-1' }]);
    await given.user(db, 'near', [
      { role: 'reviewer', unit: 'county-a' },
      { role: 'compiler', unit: 'county-a' },
    ]);
    const user = await given.user(db, 'county-admin', [{ role: 'administrator', unit: 'county-a' }]);
    const people = await listPeople({ db, user });
    expect(people.map(({ username }) => username)).toEqual(['county-admin', 'near']);
    expect(people[1]?.roles).toEqual([
      { role: 'compiler', unit: '甲县' },
      { role: 'reviewer', unit: '甲县' },
    ]);
  }));

test('a set-up link is known by its token only', () =>
  inRolledBack(async ({ db }) => {
    expect(await isSetupLink(db, 'right')).toBe(false);
    await db.setting.create({ data: { name: linkSetting, value: tokenHash('right') } });
    expect(await isSetupLink(db, 'right')).toBe(true);
    expect(await isSetupLink(db, 'wrong')).toBe(false);
  }));
