import { describe, expect, test } from 'vitest';
import type { Grant } from '@/lib/access/roles';
import { recordEvent } from '@/lib/commands/record-event';
import type { Db } from '@/lib/db/client';
import { now } from '@/lib/db/clock';
import { inRolledBack, type TestDatabase } from '@/lib/db/testing';
import { given, testNow } from '@/lib/db/testing-city';
import { listYears } from './list-years';
import { readAroundTasks } from './read-around-tasks';
import { readTasks } from './read-tasks';

async function around({ db, sql }: TestDatabase, id: string, grants: readonly Grant[]) {
  const user = await given.user(db, id, grants);
  const asker = { db, user };
  const tasks = await readTasks(asker, { year: 2017 });
  return readAroundTasks(asker, sql, { tasks, years: await listYears(asker) });
}

const clerk = { role: 'clerk', unit: 'dept-1' } as const;
const office = { role: 'reviewer', unit: 'city' } as const;

describe('an own return', () => {
  test('waits for the office above, until its own day, and says what others did since', () =>
    inRolledBack(async (database) => {
      const { db } = database;
      await given.city(db);
      const id = await given.return(db, { unit: 'dept-1', status: 'submitted', submittedBy: 'clerk' });
      await db.return.update({ where: { id }, data: { extendedDue: new Date('2018-02-20T00:00:00Z') } });
      const subject = `return:${id}` as const;
      const event = { subject, at: testNow };
      await recordEvent(db, {
        ...event,
        actor: 'office',
        action: 'extendDue',
        detail: { due: '2018-02-20' },
      });
      await recordEvent(db, { ...event, actor: 'clerk', action: 'submit', detail: { version: 1 } });
      await recordEvent(db, {
        ...event,
        actor: 'office',
        action: 'comment',
        detail: { comment: 1, cell: 'A1' },
      });
      expect((await around(database, 'clerk', [clerk])).own).toMatchObject({
        'dept-1': {
          due: '2018-02-20',
          extended: true,
          office: '测试市',
          accepted: null,
          correction: null,
          since: { action: 'comment', by: 'office', detail: { cell: 'A1' } },
        },
      });
    }));

  test('was accepted by somebody, and its clerk asked for it back', () =>
    inRolledBack(async (database) => {
      const { db } = database;
      await given.city(db);
      const id = await given.return(db, { unit: 'dept-1', status: 'accepted' });
      await recordEvent(db, { subject: `return:${id}`, at: testNow, actor: 'office', action: 'accept' });
      const asked = { correctionReason: '漏填一项', correctionBy: 'clerk', correctionAt: testNow };
      await db.return.update({ where: { id }, data: asked });
      expect((await around(database, 'clerk', [clerk])).own['dept-1']).toMatchObject({
        due: '2018-02-12',
        extended: false,
        accepted: { by: 'office', at: testNow },
        correction: { reason: '漏填一项', at: testNow },
        since: null,
      });
      const forOffice = await around(database, 'office', [office]);
      expect(forOffice.corrections).toMatchObject([
        { unit: { code: 'dept-1' }, reason: '漏填一项', by: 'clerk 的姓名' },
      ]);
      expect(
        (await around(database, 'county', [{ role: 'reviewer', unit: 'county-a' }])).corrections,
      ).toEqual([]);
    }));
});

describe('notes', () => {
  type Said = [action: string, from: 'city' | 'dept-1', thread: number];
  async function talk(db: Db, said: readonly Said[]) {
    const id = await given.return(db, { unit: 'dept-1', status: 'submitted' });
    for (const [index, [action, unit, thread]] of said.entries()) {
      const detail = { unit, thread, ...(action === 'comment' ? { comment: index + 1 } : {}) };
      const note = { returnId: id, text: 'x', by: unit, role: 'clerk', unitCode: unit, at: testNow };
      if (action === 'comment') await db.comment.create({ data: note });
      await recordEvent(db, { subject: `return:${id}`, at: testNow, actor: unit, action, detail });
    }
  }
  test.each<{ why: string; said: Said[]; clerk: number; office: number }>([
    { why: 'a question to the unit', said: [['comment', 'city', 1]], clerk: 1, office: 0 },
    {
      why: 'its answer',
      said: [
        ['comment', 'city', 1],
        ['comment', 'dept-1', 1],
      ],
      clerk: 0,
      office: 1,
    },
    { why: 'what a unit says by itself asks nobody', said: [['comment', 'dept-1', 1]], clerk: 0, office: 0 },
    {
      why: 'a settled question is no question',
      said: [
        ['comment', 'city', 1],
        ['resolveThread', 'city', 1],
      ],
      clerk: 0,
      office: 0,
    },
    {
      why: 'one raised again is; others count beside it',
      said: [
        ['comment', 'city', 1],
        ['resolveThread', 'city', 1],
        ['reopenThread', 'city', 1],
        ['comment', 'city', 5],
      ],
      clerk: 2,
      office: 0,
    },
  ])('$why', ({ said, ...waits }) =>
    inRolledBack(async (database) => {
      await given.city(database.db);
      await talk(database.db, said);
      const counts = async (id: string, grant: Grant) =>
        (await around(database, id, [grant])).questions.reduce((sum, { count }) => sum + count, 0);
      expect(await counts('clerk', clerk)).toBe(waits.clerk);
      expect(await counts('office', office)).toBe(waits.office);
      expect(await counts('stranger', { role: 'clerk', unit: 'dept-2' })).toBe(0);
    }),
  );
});

test('an administrator is told of units without a clerk and of people without a role', () =>
  inRolledBack(async (database) => {
    const { db } = database;
    await given.city(db);
    for (const unit of ['dept-1', 'town-1', 'town-2', 'town-3'])
      await given.user(db, unit, [{ role: 'clerk', unit }]);
    await given.user(db, 'new', []);
    await db.user.update({ where: { id: 'town-3' }, data: { banned: true } });
    const grants = [{ role: 'administrator', unit: 'city' }] as const;
    const { looseEnds, own, log } = await around(database, 'admin', grants);
    expect(looseEnds?.withoutClerk.map(({ code }) => code)).toEqual(['dept-2', 'town-3']);
    expect(looseEnds?.withoutRole).toEqual([{ name: 'new 的姓名', username: 'new' }]);
    expect([own, log]).toEqual([{}, null]);
    expect((await around(database, 'office', [office])).looseEnds).toBeNull();
  }));

test('an auditor is told what was done since yesterday within reach, and that it is whole', () =>
  inRolledBack(async (database) => {
    const { db } = database;
    await given.city(db);
    const today = await now();
    const before = new Date(today.getTime() - 3 * 86_400_000);
    for (const [unit, at] of [
      ['dept-1', today],
      ['town-1', today],
      ['town-1', before],
    ] as const) {
      const { id } = await db.return.findUniqueOrThrow({
        where: { year_unitCode: { year: 2017, unitCode: unit } },
      });
      await recordEvent(db, { subject: `return:${id}`, at, actor: unit, action: 'save' });
    }
    await recordEvent(db, { subject: 'units', at: today, actor: 'admin', action: 'import' });
    expect((await around(database, 'auditor', [{ role: 'auditor', unit: 'city' }])).log).toMatchObject({
      events: 3,
      people: 3,
      actions: [
        { action: 'save', count: 2 },
        { action: 'import', count: 1 },
      ],
      verified: { subjects: 3, broken: [] },
    });
    const county = await around(database, 'county', [{ role: 'auditor', unit: 'county-a' }]);
    expect(county.log).toMatchObject({ events: 1, actions: [{ action: 'save', count: 1 }] });
    expect((await around(database, 'clerk', [clerk])).log).toBeNull();
  }));
