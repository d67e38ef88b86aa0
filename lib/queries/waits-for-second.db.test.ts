import { expect, test } from 'vitest';
import type { Grant } from '@/lib/access/roles';
import type { User } from '@/lib/access/user';
import { acceptReturn } from '@/lib/commands/accept-return';
import { addAdjustment } from '@/lib/commands/add-adjustment';
import { approveAdjustment } from '@/lib/commands/approve-adjustment';
import { publishArea } from '@/lib/commands/publish-area';
import { removeAdjustment } from '@/lib/commands/remove-adjustment';
import { signArea } from '@/lib/commands/sign-area';
import { submitReturn } from '@/lib/commands/submit-return';
import { withdrawReturn } from '@/lib/commands/withdraw-return';
import { inRolledBack, type TestDatabase } from '@/lib/db/testing';
import { given } from '@/lib/db/testing-city';
import { office } from '@/lib/db/testing-people';
import { openApprovals } from './open-approvals';
import { signedTables } from './signed-tables';
import { yearFrame } from './year-frame';

const year = 2017;
const whoIs: Record<string, Grant[]> = {
  chief: office('city'),
  deputy: office('city'),
  a: office('county-a'),
  a2: [{ role: 'compiler', unit: 'county-a' }],
  b: office('county-b'),
  clerk: [{ role: 'clerk', unit: 'town-1' }],
  auditor: [{ role: 'auditor', unit: 'city' }],
};

/** The city with these people: how they act, and for whom something waits, by name. */
async function city(database: TestDatabase) {
  const { db } = database;
  await given.city(db);
  const people = new Map<string, User>();
  for (const [id, grants] of Object.entries(whoIs)) people.set(id, await given.user(db, id, grants));
  const user = (name: string) => {
    const found = people.get(name);
    if (!found) throw new Error(name);
    return found;
  };
  const waiting = async (of: (name: string) => Promise<string[]>) => {
    const found: string[] = [];
    for (const name of people.keys()) for (const each of await of(name)) found.push(`${name}: ${each}`);
    return found;
  };
  return {
    act: (name: string) => given.act(database, user(name)),
    approvals: () =>
      waiting(async (name) => {
        const all = await openApprovals({ db, user: user(name) }, await yearFrame(db, year));
        return all.map(({ area, count }) => `${area.code} ${count}`);
      }),
    signed: () =>
      waiting(async (name) => {
        const all = await signedTables({ db, user: user(name) }, await yearFrame(db, year));
        return all.map(({ area, waitsFor, by }) => `${area.code} ${waitsFor} ${by}`);
      }),
  };
}

test('rows of a ledger wait for who may approve them: not for their author, another county, or who may only read', () =>
  inRolledBack(async (database) => {
    const { act, approvals } = await city(database);
    const row = { year, area: 'county-a', cell: 'F', reason: '同一举报', units: ['town-1', 'town-2'] };
    const first = await addAdjustment(act('a'), { ...row, amount: -1 });
    const second = await addAdjustment(act('a2'), { ...row, amount: -2 });
    expect(await approvals()).toEqual([
      'chief: county-a 2',
      'deputy: county-a 2',
      'a: county-a 1',
      'a2: county-a 1',
    ]);
    await approveAdjustment(act('a2'), { year, area: 'county-a', id: first.id });
    expect(await approvals()).toEqual(['chief: county-a 1', 'deputy: county-a 1', 'a: county-a 1']);
    await removeAdjustment(act('a'), { year, area: 'county-a', id: second.id });
    expect(await approvals()).toEqual([]);
  }));

test('a published year takes no approvals', () =>
  inRolledBack(async (database) => {
    const { act, approvals } = await city(database);
    const row = { year, area: 'county-a', cell: 'F', reason: '同一举报', units: ['town-1', 'town-2'] };
    await addAdjustment(act('a'), { ...row, amount: -1 });
    for (const [state, count] of [
      ['closed', 3],
      ['published', 0],
    ] as const) {
      await database.db.year.update({ where: { year }, data: { state } });
      expect(await approvals()).toHaveLength(count);
    }
  }));

test('a table waits for the second signature, then for being published, and for nobody once it is taken back or published', () =>
  inRolledBack(async (database) => {
    const { db } = database;
    const { act, signed } = await city(database);
    for (const unit of ['dept-1', 'dept-2', 'town-1', 'town-2', 'town-3'])
      await given.return(db, { unit, status: 'accepted' });
    for (const name of ['a', 'b']) {
      await submitReturn(act(name), { year, unit: `county-${name}` });
      await acceptReturn(act('chief'), { year, unit: `county-${name}` });
    }
    const at = { year, unit: 'city' };
    const sign = (name: string, version: number) => signArea(act(name), { year, area: 'city', version });
    await submitReturn(act('chief'), at);
    expect(await signed()).toEqual([]);
    await sign('chief', 1);
    expect(await signed()).toEqual(['deputy: city signature chief 的姓名']);
    await withdrawReturn(act('chief'), at);
    expect(await signed()).toEqual([]);
    await submitReturn(act('chief'), at);
    await sign('deputy', 2);
    expect(await signed()).toEqual(['chief: city signature deputy 的姓名']);
    await sign('chief', 2);
    expect(await signed()).toEqual([]);
    await db.year.update({ where: { year }, data: { state: 'closed' } });
    const both = ['chief', 'deputy'].map((name) => `${name}: city publication chief 的姓名`);
    expect(await signed()).toEqual(both);
    await publishArea(act('chief'), { year, area: 'city' });
    expect(await signed()).toEqual([]);
  }));
