import { describe, expect, test } from 'vitest';
import { submitReturn } from '@/lib/commands/submit-return';
import { withdrawReturn } from '@/lib/commands/withdraw-return';
import { inRolledBack } from '@/lib/db/testing';
import { given } from '@/lib/db/testing-city';
import { Refusal } from '@/lib/refusal';
import { readQueue, readWaiting } from './read-queue';

const at = { year: 2017, unit: 'town-1' };

test('a second version says how many typed cells changed, a first one does not', () =>
  inRolledBack(async (database) => {
    const { db } = database;
    await given.city(db);
    const id = await given.return(db, { unit: 'town-1', status: 'submitted', submittedBy: 'clerk' });
    await given.return(db, { unit: 'town-2', status: 'submitted' });
    const clerk = given.act(database, await given.user(db, 'clerk', [{ role: 'clerk', unit: 'town-1' }]));
    await withdrawReturn(clerk, at);
    await db.cell.updateMany({ where: { returnId: id, code: { in: ['A2_1', 'I3'] } }, data: { value: 7n } });
    await submitReturn(clerk, { ...at, explanations: {} });
    const user = await given.user(db, 'office', [{ role: 'reviewer', unit: 'county-a' }]);
    const { waiting, rows, areas } = await readQueue({ db, user }, { year: 2017 });
    const told = waiting.map(({ unit, version, changed }) => [unit.code, version, changed]);
    expect(told.sort()).toEqual([
      ['town-1', 2, 2],
      ['town-2', 1, null],
    ]);
    expect(rows.map(({ unit }) => unit.code)).toEqual(['town-1', 'town-2']);
    expect(areas.map(({ code }) => code)).toEqual(['county-a']);
    expect(await readWaiting({ db, user }, { year: 2017 })).toEqual(waiting);
  }));

test('what needs an explanation and has none is counted, what has one is not', () =>
  inRolledBack(async ({ db }) => {
    await given.city(db);
    const cells = { A1: 2n, A2_1: 1n };
    const explained = await given.return(db, { unit: 'town-1', status: 'submitted', cells });
    await given.return(db, { unit: 'town-2', status: 'submitted', cells });
    await given.return(db, { unit: 'town-3', status: 'submitted' });
    // Versions are frozen, so the explained one is another version.
    const { id: _, ...version } = await db.version.findFirstOrThrow({ where: { returnId: explained } });
    await db.version.create({
      data: {
        ...version,
        topics: [],
        chapters: undefined,
        madeFrom: undefined,
        number: 2,
        explanations: { 'disclosed-within-channels': '合并计数' },
      },
    });
    await db.return.update({ where: { id: explained }, data: { latestVersion: 2 } });
    const user = await given.user(db, 'office', [
      { role: 'reviewer', unit: 'county-a' },
      { role: 'reviewer', unit: 'county-b' },
    ]);
    const waiting = await readWaiting({ db, user }, { year: 2017 });
    const told = waiting.map(({ unit, findings, unexplained }) => [
      unit.code,
      findings?.warning,
      unexplained,
    ]);
    expect(told.sort()).toEqual([
      ['town-1', 1, 0],
      ['town-2', 1, 1],
      ['town-3', 0, 0],
    ]);
  }));

describe('who sees it', () => {
  test('one’s own submission waits for somebody else', () =>
    inRolledBack(async ({ db }) => {
      await given.city(db);
      await given.return(db, { unit: 'town-1', status: 'submitted', submittedBy: 'both' });
      await given.return(db, { unit: 'town-2', status: 'submitted' });
      const user = await given.user(db, 'both', [
        { role: 'clerk', unit: 'town-1' },
        { role: 'reviewer', unit: 'county-a' },
      ]);
      const waiting = await readWaiting({ db, user }, { year: 2017 });
      expect(waiting.map(({ unit, mayAccept }) => [unit.code, mayAccept]).sort()).toEqual([
        ['town-1', false],
        ['town-2', true],
      ]);
    }));

  test('not who reviews nothing, and only the direct children of one’s area', () =>
    inRolledBack(async ({ db }) => {
      await given.city(db);
      await given.return(db, { unit: 'town-1', status: 'submitted' });
      const clerk = await given.user(db, 'clerk', [{ role: 'clerk', unit: 'town-1' }]);
      await expect(readQueue({ db, user: clerk }, { year: 2017 })).rejects.toEqual(new Refusal('notFound'));
      expect(await readWaiting({ db, user: clerk }, { year: 2017 })).toEqual([]);
      const city = await given.user(db, 'office', [{ role: 'reviewer', unit: 'city' }]);
      expect(await readWaiting({ db, user: city }, { year: 2017 })).toEqual([]);
    }));
});
