import { describe, expect, test } from 'vitest';
import type { TestDatabase } from '@/lib/db/testing';
import { given, testEdition } from '@/lib/db/testing-city';
import { cellsOf } from '@/lib/editions/cells';
import { acceptReturn } from './accept-return';
import { addAdjustment } from './add-adjustment';
import { removeAdjustment } from './remove-adjustment';
import { reopenReturn } from './reopen-return';
import { submitReturn } from './submit-return';
import { county, inCounty, town } from './testing-county';

describe('a compiled return', () => {
  const accepted = async ({ db }: TestDatabase) => {
    await given.return(db, { unit: 'town-1', status: 'accepted', cells: { A1: 3n, A2_1: 3n } });
    await given.return(db, { unit: 'town-2', status: 'accepted', cells: { A1: 4n, A2_1: 4n } });
  };

  test('waits for every child', () =>
    inCounty(async (database, { office }) => {
      await given.return(database.db, { unit: 'town-1', status: 'accepted' });
      await given.return(database.db, { unit: 'town-2', status: 'submitted' });
      await expect(submitReturn(given.act(database, office), county)).rejects.toMatchObject({
        code: 'childrenOutstanding',
        params: { count: 1, units: '西镇' },
      });
    }));

  test('freezes the sum with adjustments, and what it was made from', () =>
    inCounty(async (database, { office }) => {
      await accepted(database);
      const act = given.act(database, office);
      const both = { cell: 'A1', reason: '联合发文', units: ['town-1', 'town-2'] };
      const area = { year: 2017, area: 'county-a' };
      const { id: wrong } = await addAdjustment(act, { ...area, ...both, amount: -2 });
      await addAdjustment(act, { ...area, ...both, amount: -1 });
      await removeAdjustment(act, { ...area, id: wrong });
      await submitReturn(act, { ...county, explanations: { 'disclosed-within-channels': '去重' } });
      const version = await database.db.version.findFirstOrThrow({
        where: { owner: { unitCode: 'county-a' } },
      });
      const at = (code: string) =>
        version.cells[cellsOf(testEdition).findIndex((cell) => cell.code === code)];
      expect([at('A1'), at('A2_1')]).toEqual([6n, 7n]);
      expect(version.madeFrom).toMatchObject({
        versions: [
          { unit: 'town-1', version: 1 },
          { unit: 'town-2', version: 1 },
        ],
        adjustments: [{ cell: 'A1', amount: '-1', units: ['town-1', 'town-2'] }],
      });
    }));

  test('is refused if it is no longer what was looked at', () =>
    inCounty(async (database, { office }) => {
      await accepted(database);
      const submit = submitReturn(given.act(database, office), { ...county, fingerprint: 'another' });
      await expect(submit).rejects.toMatchObject({ code: 'compiledChanged' });
    }));

  test('a reopened child still counts', () =>
    inCounty(async (database, { office, city }) => {
      await accepted(database);
      await reopenReturn(given.act(database, office), { ...town, reason: '更正' });
      expect((await submitReturn(given.act(database, office), county)).status).toBe('submitted');
      expect((await acceptReturn(given.act(database, city), county)).status).toBe('accepted');
    }));

  test.each([
    { why: 'nothing', amount: 0, cell: 'A1', units: ['town-1'], code: 'badAmount' },
    { why: 'half a count', amount: 0.5, cell: 'A1', units: ['town-1'], code: 'badAmount' },
    { why: 'a total', amount: -1, cell: 'C1', units: ['town-1'], code: 'computedCell' },
    { why: 'no such cell', amount: -1, cell: 'XX', units: ['town-1'], code: 'unknownCell' },
    {
      why: 'a unit of another county',
      amount: -1,
      cell: 'A1',
      units: ['town-1', 'town-3'],
      code: 'badRequest',
    },
    { why: 'no unit', amount: -1, cell: 'A1', units: [], code: 'badRequest' },
    { why: 'the area itself', amount: -1, cell: 'A1', units: ['county-a'], code: 'badRequest' },
  ])('an adjustment by or of $why is refused', ({ code, ...adjustment }) =>
    inCounty(async (database, { office }) => {
      const add = addAdjustment(given.act(database, office), {
        year: 2017,
        area: 'county-a',
        reason: '去重',
        ...adjustment,
      });
      await expect(add).rejects.toMatchObject({ code });
      expect(await database.db.adjustment.count()).toBe(0);
    }),
  );

  test('a total below 0 is not submitted', () =>
    inCounty(async (database, { office }) => {
      await accepted(database);
      const act = given.act(database, office);
      const of = { year: 2017, area: 'county-a', cell: 'A1', reason: '去重' };
      await addAdjustment(act, { ...of, amount: -6, units: ['town-1', 'town-2'] });
      await addAdjustment(act, { ...of, amount: -3, units: ['town-1'] });
      await expect(submitReturn(act, county)).rejects.toMatchObject({
        code: 'badAmount',
        cells: [{ code: 'A1' }],
      });
    }));
});
