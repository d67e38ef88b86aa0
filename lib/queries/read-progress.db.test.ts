import { describe, expect, test } from 'vitest';
import { acceptReturn } from '@/lib/commands/accept-return';
import { reopenReturn } from '@/lib/commands/reopen-return';
import { returnReturn } from '@/lib/commands/return-return';
import type { Db } from '@/lib/db/client';
import { inRolledBack } from '@/lib/db/testing';
import { given, testNow } from '@/lib/db/testing-city';
import { cellsOf, inputsOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import { countsOf } from '@/lib/progress/counts';
import { isOverdue, type ProgressRow } from '@/lib/progress/row';
import { areaProgress } from './area-progress';
import { listReturns } from './list-returns';
import { readProgress } from './read-progress';
import { readTasks } from './read-tasks';
import { readYear } from './read-year';
import { yearFrame } from './year-frame';

const at = testNow;
const office = (db: Db) => given.user(db, 'office', [{ role: 'reviewer', unit: 'city' }]);
const rowOf = (rows: readonly ProgressRow[], code: string) => rows.find(({ unit }) => unit.code === code);

test('a board holds the area’s children and theirs, and says which areas stand for themselves', () =>
  inRolledBack(async ({ db }) => {
    await given.city(db);
    const view = await readProgress({ db, user: await office(db) }, { year: 2017, at });
    expect(view.area.code).toBe('city');
    expect(view.areas.map(({ code }) => code)).toEqual(['city', 'county-a', 'county-b']);
    expect(view.rows.map(({ unit, listed }) => `${unit.code}${listed ? ' +' : ''}`)).toEqual([
      'dept-1',
      'dept-2',
      'county-a +',
      'town-1',
      'town-2',
      'county-b +',
      'town-3',
    ]);
    const below = await readProgress({ db, user: await office2(db) }, { year: 2017, area: 'county-a', at });
    expect(below.rows.map(({ unit }) => unit.code)).toEqual(['town-1', 'town-2']);
    expect(below.areas.map(({ code }) => code)).toEqual(['county-a']);
  }));

const office2 = (db: Db) => given.user(db, 'county', [{ role: 'reviewer', unit: 'county-a' }]);

test('what is filled, late and when it changed is as in the list of returns', () =>
  inRolledBack(async ({ db }) => {
    await given.city(db);
    await given.return(db, { unit: 'dept-1', status: 'returned' });
    await given.return(db, { unit: 'town-1', status: 'accepted' });
    await typed(db, 'town-3', { C1_1: 0n, C1_2: 0n, A1: 5n });
    const codes = inputsOf(editionById('2014')).map(({ code }) => code);
    await typed(db, 'dept-2', { C1_1: 0n, C1_2: 0n, C1_3: 0n, C1_4: 0n, A1: null, A1a: 7n });
    await typed(db, 'town-2', Object.fromEntries(codes.map((code) => [code, 1n])));
    await db.return.update({
      where: { year_unitCode: { year: 2017, unitCode: 'town-2' } },
      data: { topics: [{ name: '土地', count: 4 }] },
    });
    await db.year.update({ where: { year: 2017 }, data: { due: new Date('2018-02-01') } });
    const user = await office(db);
    const { returns } = await listReturns({ db, user }, { year: 2017 });
    const { rows } = await readProgress({ db, user }, { year: 2017 });
    const told = ({ unit, kind, status, opened, filled, of }: (typeof returns)[number] | ProgressRow) => [
      unit.code,
      kind,
      status,
      opened,
      filled,
      of,
    ];
    expect(rows.map(told)).toEqual(returns.filter(({ unit }) => unit.code !== 'city').map(told));
    expect(rows.map(({ late }) => late)).toEqual(
      returns.filter(({ unit }) => unit.code !== 'city').map(({ late }) => late),
    );
  }));

async function typed(db: Db, unit: string, cells: Record<string, bigint | null>) {
  const { id } = await db.return.update({
    where: { year_unitCode: { year: 2017, unitCode: unit } },
    data: { revision: 1 },
  });
  const data = Object.entries(cells).map(([code, value]) => ({
    returnId: id,
    code,
    value,
    revision: 1,
    updatedBy: 'somebody',
    updatedAt: at,
  }));
  await db.cell.createMany({ data });
}

test('its counts agree with the year’s, the tasks’ and the progress among the tasks', () =>
  inRolledBack(async ({ db }) => {
    await given.city(db);
    await given.return(db, { unit: 'dept-1', status: 'submitted' });
    await given.return(db, { unit: 'town-1', status: 'accepted' });
    await given.return(db, { unit: 'town-2', status: 'returned' });
    await typed(db, 'town-3', { A1: 1n });
    await db.year.update({ where: { year: 2017 }, data: { due: new Date('2018-02-01') } });
    const asker = { db, user: await office(db) };
    const [{ rows }, year, tasks, frame] = await Promise.all([
      readProgress(asker, { year: 2017 }),
      readYear(asker, { year: 2017 }),
      readTasks(asker, { year: 2017 }),
      yearFrame(db, 2017),
    ]);
    const counts = countsOf(rows);
    // The area's own table, which is a compiled draft, is the one return that is not on its board.
    expect({ ...year.counts, units: year.counts.units - 1, draft: year.counts.draft - 1 }).toEqual({
      units: counts.units,
      unopened: counts.unopened,
      draft: counts.draft + counts.unopened,
      submitted: counts.submitted,
      returned: counts.returned,
      accepted: counts.accepted,
    });
    const overdue = rows.filter(isOverdue).map(({ unit }) => unit.code);
    expect(overdue).toEqual(tasks.late.map(({ unit }) => unit.code).filter((code) => code !== 'city'));
    for (const { area, accepted, submitted, of } of await areaProgress(asker, frame)) {
      const direct = countsOf(rows.filter(({ unit }) => unit.parent === area.code));
      expect([area.code, direct.accepted, direct.submitted, direct.units]).toEqual([
        area.code,
        accepted,
        submitted,
        of,
      ]);
    }
  }));

describe('the last day', () => {
  test('is the unit’s own where it was given more time', () =>
    inRolledBack(async ({ db }) => {
      await given.city(db);
      await db.year.update({ where: { year: 2017 }, data: { due: new Date('2018-01-31') } });
      await db.return.update({
        where: { year_unitCode: { year: 2017, unitCode: 'dept-2' } },
        data: { extendedDue: new Date('2018-02-20') },
      });
      const { rows } = await readProgress({ db, user: await office(db) }, { year: 2017, at });
      expect(rowOf(rows, 'dept-1')).toMatchObject({
        due: '2018-01-31',
        extended: false,
        late: true,
        lateBy: 6,
      });
      expect(rowOf(rows, 'dept-2')).toMatchObject({
        due: '2018-02-20',
        extended: true,
        late: false,
        lateBy: 0,
      });
      const over = new Date('2018-02-20T16:00:00Z');
      const later = await readProgress({ db, user: await office3(db) }, { year: 2017, at: over });
      expect(rowOf(later.rows, 'dept-2')).toMatchObject({ late: true, lateBy: 1 });
    }));

  const office3 = (db: Db) => given.user(db, 'auditor', [{ role: 'auditor', unit: 'city' }]);

  test('of an area’s table is when the year closes', () =>
    inRolledBack(async ({ db }) => {
      await given.city(db);
      const { rows } = await readProgress({ db, user: await office(db) }, { year: 2017, at });
      expect(rowOf(rows, 'county-a')?.due).toBe('2018-03-31');
    }));
});

describe('last year', () => {
  test('counts only where it was accepted, and on another form only what that counts alike', () =>
    inRolledBack(async ({ db }) => {
      await given.city(db, { year: 2016, state: 'published' });
      await given.return(db, { year: 2016, unit: 'dept-1', status: 'accepted', cells: { A1: 7n, C1_2: 4n } });
      await given.return(db, { year: 2016, unit: 'dept-2', status: 'submitted', cells: { A1: 9n } });
      const other = await given.return(db, { year: 2016, unit: 'town-1', status: 'draft' });
      await db.version.create({
        data: {
          returnId: other,
          number: 1,
          editionId: '2021',
          cells: cellsOf(editionById('2021')).map(({ code }) => (code === 'R1_c7' ? 5n : 1n)),
          topics: [],
          explanations: {},
          sha256: '',
          submittedBy: 'somebody',
          submittedAt: at,
        },
      });
      await db.return.update({ where: { id: other }, data: { acceptedVersion: 1 } });
      await given.city(db);
      const { rows, headlines } = await readProgress({ db, user: await office(db) }, { year: 2017, at });
      const figuresOf = (unit: string) => {
        const figures = rowOf(rows, unit)?.lastYear;
        return Object.fromEntries(headlines.map(({ code }, place) => [code, figures?.[place]]));
      };
      expect(figuresOf('dept-1')).toMatchObject({ A1: 7n, C1: 4n, D: 0n });
      expect(rowOf(rows, 'dept-2')?.lastYear).toBeNull();
      expect(figuresOf('town-1')).toMatchObject({ A1: null, C1: 5n, D: null, F: null });
    }));
});

test('since when: sent, returned, accepted, reopened; nobody began what was never saved', () =>
  inRolledBack(async (database) => {
    const { db } = database;
    await given.city(db);
    const user = await office(db);
    for (const unit of ['dept-1', 'dept-2']) await given.return(db, { unit, status: 'submitted' });
    const days = (count: number) => new Date(testNow.getTime() + count * 86_400_000);
    const sinceOf = async (unit: string) => {
      const { rows } = await readProgress({ db, user }, { year: 2017, at });
      return rowOf(rows, unit)?.since ?? null;
    };
    expect(await sinceOf('town-1')).toBeNull();
    expect(await sinceOf('dept-1')).toEqual(testNow);
    const key = (unit: string) => ({ year: 2017, unit });
    await returnReturn(given.act(database, user, days(1)), {
      ...key('dept-1'),
      reason: '请核对',
      cells: ['A1'],
    });
    expect(await sinceOf('dept-1')).toEqual(days(1));
    await acceptReturn(given.act(database, user, days(2)), key('dept-2'));
    expect(await sinceOf('dept-2')).toEqual(days(2));
    await reopenReturn(given.act(database, user, days(3)), { ...key('dept-2'), reason: '补正' });
    expect(await sinceOf('dept-2')).toEqual(days(3));
  }));
