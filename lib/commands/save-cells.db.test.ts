import { describe, expect, test } from 'vitest';
import { given } from '@/lib/db/testing-city';
import { saveCells } from './save-cells';
import { inTown, town } from './testing-town';

describe('saving cells', () => {
  test('saves those cells only, computes totals, and logs from → to', () =>
    inTown(async (database, { clerk }) => {
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
    inTown(async (database, { clerk }) => {
      const act = given.act(database, clerk);
      await saveCells(act, { ...town, base: 0, cells: { A1: 5 } });
      const again = await saveCells(act, { ...town, base: 1, cells: { A1: 5 }, explanations: {} });
      expect(again.revision).toBe(1);
      expect(await database.db.event.count()).toBe(1);
    }));

  test('a blank is saved as a blank, not as 0', () =>
    inTown(async (database, { clerk }) => {
      const act = given.act(database, clerk);
      await saveCells(act, { ...town, base: 0, cells: { A1: 5 } });
      expect((await saveCells(act, { ...town, base: 1, cells: { A1: null } })).cells.A1).toBeNull();
    }));

  test('findings come with the answer, also those about last year', () =>
    inTown(async (database, { clerk }) => {
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
    inTown(async (database, { clerk }) => {
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
    inTown(async (database, { clerk }) => {
      const save = saveCells(given.act(database, clerk), { ...town, base: 0, cells });
      await expect(save).rejects.toMatchObject({ code, cells: at });
      expect(await database.db.cell.count()).toBe(0);
    }),
  );

  test.each([
    { why: 'who may not read learns nothing', who: 'stranger', code: 'notFound' },
    { why: 'who reviews does not type', who: 'reviewer', code: 'forbidden' },
  ] as const)('$why', ({ who, code }) =>
    inTown(async (database, people) => {
      const save = saveCells(given.act(database, people[who]), { ...town, base: 0, cells: { A1: 1 } });
      await expect(save).rejects.toMatchObject({ code });
    }),
  );

  test('a read-only token does not write', () =>
    inTown(async (database, { clerk }) => {
      const act = given.act(database, { ...clerk, scope: 'read' });
      await expect(saveCells(act, { ...town, base: 0, cells: { A1: 1 } })).rejects.toMatchObject({
        code: 'readOnlyToken',
      });
    }));

  test('an endless explanation', () =>
    inTown(async (database, { clerk }) => {
      const explanations = { 'closed-within-received': '长'.repeat(2001) };
      const save = saveCells(given.act(database, clerk), { ...town, base: 0, cells: {}, explanations });
      await expect(save).rejects.toMatchObject({ code: 'textTooLong' });
    }));

  test('a year that is not collected', () =>
    inTown(async (database, { clerk }) => {
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
    inTown(async (database, { clerk }) => {
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
