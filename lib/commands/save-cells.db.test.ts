import { describe, expect, test } from 'vitest';
import type { User } from '@/lib/access/user';
import { inRolledBack, type TestDatabase } from '@/lib/db/testing';
import { given } from '@/lib/db/testing-city';
import { saveCells } from './save-cells';
import { submitReturn } from './submit-return';
import { withdrawReturn } from './withdraw-return';

type People = { clerk: User; colleague: User; reviewer: User; stranger: User };

/** Town 1 of 2017 as an empty draft, with two clerks of it. */
function inCity(fn: (database: TestDatabase, people: People) => Promise<void>): Promise<void> {
  return inRolledBack(async (database) => {
    const { db } = database;
    await given.city(db);
    await fn(database, {
      clerk: await given.user(db, 'clerk', [{ role: 'clerk', unit: 'town-1' }]),
      colleague: await given.user(db, 'colleague', [{ role: 'clerk', unit: 'town-1' }]),
      reviewer: await given.user(db, 'reviewer', [{ role: 'reviewer', unit: 'county-a' }]),
      stranger: await given.user(db, 'stranger', [{ role: 'clerk', unit: 'town-2' }]),
    });
  });
}

const town = { year: 2017, unit: 'town-1' };

describe('saving cells', () => {
  test('saves those cells only, computes totals, and logs from → to', () =>
    inCity(async (database, { clerk }) => {
      const act = given.act(database, clerk);
      await saveCells(act, { ...town, base: 0, cells: given.zeros() });
      const saved = await saveCells(act, { ...town, base: 1, cells: { C1_1: 3, H4: 22.5 } });
      expect(saved.revision).toBe(2);
      expect(saved.cells).toMatchObject({ C1_1: 3n, H4: 22_500_000n, C1_2: 0n });
      expect(saved.cells.C1).toBe(3n);
      const events = await database.db.event.findMany({ orderBy: { seq: 'asc' } });
      expect(events).toHaveLength(2);
      expect(events[1]).toMatchObject({
        actor: 'clerk',
        action: 'save',
        revision: 2,
        seq: 2,
        changes: { C1_1: ['0', '3'], H4: ['0', '22500000'] },
        previous: events[0]?.hash,
      });
    }));

  test('what changes nothing leaves neither a revision nor an event', () =>
    inCity(async (database, { clerk }) => {
      const act = given.act(database, clerk);
      await saveCells(act, { ...town, base: 0, cells: { A1: 5 } });
      const again = await saveCells(act, { ...town, base: 1, cells: { A1: 5 }, explanations: {} });
      expect(again.revision).toBe(1);
      expect(await database.db.event.count()).toBe(1);
    }));

  test('a blank is saved as a blank, not as 0', () =>
    inCity(async (database, { clerk }) => {
      const act = given.act(database, clerk);
      await saveCells(act, { ...town, base: 0, cells: { A1: 5 } });
      expect((await saveCells(act, { ...town, base: 1, cells: { A1: null } })).cells.A1).toBeNull();
    }));

  test('findings come with the answer, also those about last year', () =>
    inCity(async (database, { clerk }) => {
      await given.city(database.db, { year: 2016 });
      await given.return(database.db, {
        unit: 'town-1',
        status: 'accepted',
        year: 2016,
        cells: { C1_1: 4n },
      });
      const act = given.act(database, clerk);
      const saved = await saveCells(act, { ...town, base: 0, cells: { ...given.zeros(), C1_1: 2, C2_1: 3 } });
      expect(saved.findings.map(({ rule }) => rule)).toContain('closed-within-received');
      expect(saved.findings.map(({ rule }) => rule)).toContain('topics-missing');
    }));

  test('topics and explanations are kept, trimmed, and an emptied explanation goes', () =>
    inCity(async (database, { clerk }) => {
      const act = given.act(database, clerk);
      const topics = [{ name: ' 低保 ', count: 2 }];
      const first = await saveCells(act, {
        ...town,
        base: 0,
        cells: {},
        topics,
        explanations: { a: ' 因为 ', b: 'x' },
      });
      expect(first).toMatchObject({
        revision: 1,
        topics: [{ name: '低保', count: 2n }],
        explanations: { a: '因为' },
      });
      const second = await saveCells(act, {
        ...town,
        base: 1,
        cells: {},
        topics: null,
        explanations: { b: null },
      });
      expect(second).toMatchObject({ revision: 2, topics: null, explanations: { a: '因为' } });
      expect(second.explanations).not.toHaveProperty('b');
    }));
});

describe('two clerks in one form', () => {
  test('cells that nobody else touched never conflict', () =>
    inCity(async (database, { clerk, colleague }) => {
      await saveCells(given.act(database, colleague), { ...town, base: 0, cells: { A1: 1 } });
      const saved = await saveCells(given.act(database, clerk), { ...town, base: 0, cells: { A2_1: 2 } });
      expect(saved.cells).toMatchObject({ A1: 1n, A2_1: 2n });
    }));

  test('a cell that the other changed since is refused with all three values, and nothing is saved', () =>
    inCity(async (database, { clerk, colleague }) => {
      await saveCells(given.act(database, clerk), { ...town, base: 0, cells: { H4: 1.5 } });
      await saveCells(given.act(database, colleague), { ...town, base: 1, cells: { H4: 2 } });
      await saveCells(given.act(database, colleague), { ...town, base: 2, cells: { H4: 2.5 } });
      const save = saveCells(given.act(database, clerk), { ...town, base: 1, cells: { H4: 3, A1: 9 } });
      await expect(save).rejects.toMatchObject({
        code: 'stale',
        cells: [{ code: 'H4', base: 1.5, theirs: 2.5, yours: 3, by: 'colleague 的姓名' }],
      });
      expect(await database.db.cell.count({ where: { code: 'A1' } })).toBe(0);
      expect(await database.db.event.count()).toBe(3);
    }));

  test.each([
    { why: 'both typed the same', mine: 2, base: 0 },
    { why: 'I had seen what the other typed', mine: 3, base: 1 },
  ])('no conflict: $why', ({ mine, base }) =>
    inCity(async (database, { clerk, colleague }) => {
      await saveCells(given.act(database, colleague), { ...town, base: 0, cells: { A1: 2 } });
      const saved = await saveCells(given.act(database, clerk), { ...town, base, cells: { A1: mine } });
      expect(saved.cells.A1).toBe(BigInt(mine));
    }),
  );

  test('my own earlier change is no conflict', () =>
    inCity(async (database, { clerk }) => {
      await saveCells(given.act(database, clerk), { ...town, base: 0, cells: { A1: 2 } });
      expect(
        (await saveCells(given.act(database, clerk), { ...town, base: 0, cells: { A1: 3 } })).revision,
      ).toBe(2);
    }));

  test('topics of the other are not overwritten either', () =>
    inCity(async (database, { clerk, colleague }) => {
      const theirs = [{ name: '低保', count: 2 }];
      await saveCells(given.act(database, colleague), { ...town, base: 0, cells: {}, topics: theirs });
      const save = saveCells(given.act(database, clerk), { ...town, base: 0, cells: {}, topics: [] });
      await expect(save).rejects.toMatchObject({
        code: 'stale',
        cells: [{ code: 'C4', base: null, theirs, yours: [] }],
      });
      await saveCells(given.act(database, clerk), { ...town, base: 0, cells: {}, topics: theirs });
    }));

  test('with two windows my own earlier change is one, where the window says so', () =>
    inCity(async (database, { clerk }) => {
      const act = given.act(database, clerk);
      await saveCells(act, { ...town, base: 0, cells: { A1: 2 } });
      const save = saveCells(act, { ...town, base: 0, cells: { A1: 3 }, strict: true });
      await expect(save).rejects.toMatchObject({
        code: 'stale',
        cells: [{ code: 'A1', theirs: 2, yours: 3 }],
      });
      const again = await saveCells(act, { ...town, base: 0, cells: { A1: 2, A1a: 0 }, strict: true });
      expect(again.revision, 'the same value is no conflict').toBe(2);
    }));

  test('an explanation of the other is not overwritten, and those of other rules are merged', () =>
    inCity(async (database, { clerk, colleague }) => {
      const [mine, theirs] = [given.act(database, clerk), given.act(database, colleague)];
      const say = (base: number, explanations: Record<string, string | null>) => ({
        ...town,
        base,
        cells: {},
        explanations,
      });
      await saveCells(mine, say(0, { a: '原来' }));
      await saveCells(theirs, say(1, { a: '改过' }));
      await expect(saveCells(mine, say(1, { a: '另改' }))).rejects.toMatchObject({
        code: 'stale',
        cells: [
          { code: 'explanation:a', base: '原来', theirs: '改过', yours: '另改', by: 'colleague 的姓名' },
        ],
      });
      await expect(saveCells(mine, say(1, { a: null }))).rejects.toMatchObject({
        cells: [{ code: 'explanation:a', yours: null }],
      });
      expect((await saveCells(mine, say(1, { a: '改过', b: '新的' }))).explanations).toEqual({
        a: '改过',
        b: '新的',
      });
      expect((await saveCells(mine, say(2, { a: '见过再改' }))).explanations.a).toBe('见过再改');
    }));

  test('what I changed again after the other is mine, whatever the base', () =>
    inCity(async (database, { clerk, colleague }) => {
      const mine = given.act(database, clerk);
      const say = (base: number, name: string) => ({
        ...town,
        base,
        cells: {},
        topics: [{ name, count: 1 }],
        explanations: { a: name },
      });
      await saveCells(given.act(database, colleague), say(0, '甲'));
      await saveCells(mine, say(1, '乙'));
      expect((await saveCells(mine, say(0, '丙'))).explanations).toEqual({ a: '丙' });
      await expect(saveCells(mine, { ...say(0, '丁'), strict: true })).rejects.toMatchObject({
        code: 'stale',
        cells: [{ code: 'C4' }, { code: 'explanation:a', base: null, theirs: '丙' }],
      });
    }));

  test('nor one that was sent with a submission', () =>
    inCity(async (database, { clerk, colleague }) => {
      const [mine, theirs] = [given.act(database, clerk), given.act(database, colleague)];
      const cells = { ...given.zeros(), D: 3, D1: 1, D3: 1 };
      await saveCells(mine, { ...town, base: 0, cells });
      await submitReturn(theirs, { ...town, explanations: { 'review-outcomes': '1件未审结' } });
      await withdrawReturn(theirs, town);
      const save = saveCells(mine, {
        ...town,
        base: 1,
        cells: {},
        explanations: { 'review-outcomes': '别的' },
      });
      await expect(save).rejects.toMatchObject({
        code: 'stale',
        cells: [{ code: 'explanation:review-outcomes', base: null, theirs: '1件未审结' }],
      });
    }));

  test('a base that does not exist yet is refused', () =>
    inCity(async (database, { clerk }) => {
      const save = saveCells(given.act(database, clerk), { ...town, base: 7, cells: { A1: 1 } });
      await expect(save).rejects.toMatchObject({ code: 'badRequest' });
    }));
});

type Sent = { cells: Record<string, number>; topics?: { name: string; count: number }[] };

describe('refused before anything is written', () => {
  test.each<Sent & { why: string; code: string; at: { code: string; unreadable?: string }[] }>([
    { why: 'no such cell', cells: { A1: 1, XX: 1 }, code: 'unknownCell', at: [{ code: 'XX' }] },
    { why: 'a total is never typed', cells: { A1: 1, C1: 3 }, code: 'computedCell', at: [{ code: 'C1' }] },
    { why: 'the topics row is no cell', cells: { C4: 1 }, code: 'unknownCell', at: [{ code: 'C4' }] },
    {
      why: 'every bad value is named',
      cells: { A1: 1.5, A2_1: -1, H4: 0.1234567 },
      code: 'badValue',
      at: [
        { code: 'A1', unreadable: 'fraction' },
        { code: 'A2_1', unreadable: 'negative' },
        { code: 'H4', unreadable: 'tooManyDecimals' },
      ],
    },
  ])('$why', ({ cells, code, at }) =>
    inCity(async (database, { clerk }) => {
      const save = saveCells(given.act(database, clerk), { ...town, base: 0, cells });
      await expect(save).rejects.toMatchObject({ code, cells: at });
      expect(await database.db.cell.count()).toBe(0);
    }),
  );

  test.each([
    { why: 'who may not read learns nothing', who: 'stranger', code: 'notFound' },
    { why: 'who reviews does not type', who: 'reviewer', code: 'forbidden' },
  ] as const)('$why', ({ who, code }) =>
    inCity(async (database, people) => {
      const save = saveCells(given.act(database, people[who]), { ...town, base: 0, cells: { A1: 1 } });
      await expect(save).rejects.toMatchObject({ code });
    }),
  );

  test('a read-only token does not write', () =>
    inCity(async (database, { clerk }) => {
      const act = given.act(database, { ...clerk, scope: 'read' });
      await expect(saveCells(act, { ...town, base: 0, cells: { A1: 1 } })).rejects.toMatchObject({
        code: 'readOnlyToken',
      });
    }));

  test('an endless explanation', () =>
    inCity(async (database, { clerk }) => {
      const explanations = { 'closed-within-received': '长'.repeat(2001) };
      const save = saveCells(given.act(database, clerk), { ...town, base: 0, cells: {}, explanations });
      await expect(save).rejects.toMatchObject({ code: 'textTooLong' });
    }));

  test('a year that is not collected', () =>
    inCity(async (database, { clerk }) => {
      const save = saveCells(given.act(database, clerk), {
        year: 1999,
        unit: 'town-1',
        base: 0,
        cells: { A1: 1 },
      });
      await expect(save).rejects.toMatchObject({ code: 'notFound' });
    }));

  test.each<Sent & { why: string; named: string[]; shut: string[] }>([
    {
      why: 'neither the cell nor a total of it was named',
      named: ['A1'],
      cells: { C1_1: 1 },
      shut: ['C1_1'],
    },
    { why: 'the cell was named', named: ['C1_1'], cells: { C1_1: 1 }, shut: [] },
    { why: 'its total was named', named: ['C1'], cells: { C1_1: 1 }, shut: [] },
    { why: 'one open and one shut', named: ['A1'], cells: { A1: 1, C1_1: 1 }, shut: ['C1_1'] },
    { why: 'topics were not named', named: ['A1'], cells: {}, topics: [], shut: ['C4'] },
    { why: 'topics were named', named: ['C4'], cells: {}, topics: [], shut: [] },
  ])('a returned return: $why', ({ named, cells, topics, shut }) =>
    inCity(async (database, { clerk }) => {
      await given.return(database.db, { unit: 'town-1', status: 'returned', returnedCells: named });
      const save = saveCells(given.act(database, clerk), {
        ...town,
        base: 1,
        cells,
        ...(topics ? { topics } : {}),
      });
      if (shut.length === 0) expect((await save).revision).toBe(2);
      else
        await expect(save).rejects.toMatchObject({ code: 'locked', cells: shut.map((code) => ({ code })) });
    }),
  );
});
