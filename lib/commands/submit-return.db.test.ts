import { describe, expect, test } from 'vitest';
import type { User } from '@/lib/access/user';
import { inRolledBack, type TestDatabase } from '@/lib/db/testing';
import { given, testEdition, testNow } from '@/lib/db/testing-city';
import { cellsOf } from '@/lib/editions/cells';
import { versionHash } from '@/lib/rollup/version-hash';
import { acceptReturn } from './accept-return';
import { addAdjustment } from './add-adjustment';
import { removeAdjustment } from './remove-adjustment';
import { reopenReturn } from './reopen-return';
import { returnReturn } from './return-return';
import { saveCells } from './save-cells';
import { submitReturn } from './submit-return';
import { withdrawReturn } from './withdraw-return';

type People = { clerk: User; office: User; city: User };

function inCity(fn: (database: TestDatabase, people: People) => Promise<void>): Promise<void> {
  return inRolledBack(async (database) => {
    const { db } = database;
    await given.city(db);
    await fn(database, {
      clerk: await given.user(db, 'clerk', [{ role: 'clerk', unit: 'town-1' }]),
      office: await given.user(db, 'office', [
        { role: 'reviewer', unit: 'county-a' },
        { role: 'compiler', unit: 'county-a' },
      ]),
      city: await given.user(db, 'city', [{ role: 'reviewer', unit: 'city' }]),
    });
  });
}

const town = { year: 2017, unit: 'town-1' };
const county = { year: 2017, unit: 'county-a' };

describe('an entered return', () => {
  test('blanks are named', () =>
    inCity(async (database, { clerk }) => {
      const act = given.act(database, clerk);
      await saveCells(act, { ...town, base: 0, cells: { ...given.zeros(), A1: null, I3: null } });
      await expect(submitReturn(act, town)).rejects.toMatchObject({
        code: 'incomplete',
        cells: [{ code: 'A1' }, { code: 'I3' }],
      });
    }));

  test('an error blocks, explained or not', () =>
    inCity(async (database, { clerk }) => {
      const act = given.act(database, clerk);
      await saveCells(act, { ...town, base: 0, cells: { ...given.zeros(), B2_1a: 1 } });
      const submit = submitReturn(act, { ...town, explanations: { 'officials-briefing': '就是这样' } });
      await expect(submit).rejects.toMatchObject({
        code: 'findingsStand',
        findings: [{ rule: 'officials-briefing' }],
      });
    }));

  test('what is out of line with last year blocks cell by cell until each is explained', () =>
    inCity(async (database, { clerk }) => {
      const { db } = database;
      await given.city(db, { year: 2016 });
      await given.return(db, { unit: 'town-1', year: 2016, status: 'accepted', cells: { A1: 9n, B2_3: 9n } });
      const act = given.act(database, clerk);
      await saveCells(act, { ...town, base: 0, cells: { ...given.zeros(), A1: 900, A2_2: 901, B2_3: 900 } });
      const explanations = { 'out-of-line:A1': '网站改版', 'out-of-line:A2_2': '网站改版' };
      await expect(submitReturn(act, { ...town, explanations })).rejects.toMatchObject({
        code: 'findingsStand',
        findings: [
          { rule: 'out-of-line:B2_3', cells: ['B2_3'], left: { total: 900n }, apart: { own: [9n] } },
        ],
      });
      await submitReturn(act, { ...town, explanations: { ...explanations, 'out-of-line:B2_3': '解读增加' } });
      const version = await db.version.findFirstOrThrow({ where: { owner: { year: 2017 } } });
      expect(Object.keys(Object(version.explanations)).sort()).toEqual([
        'out-of-line:A1',
        'out-of-line:A2_2',
        'out-of-line:B2_3',
      ]);
    }));

  test('what is accepted of last year after the form was read still counts when it is submitted', () =>
    inCity(async (database, { clerk }) => {
      const { db } = database;
      await given.city(db, { year: 2016 });
      const act = given.act(database, clerk);
      const cells = { ...given.zeros(), A1: 900, A2_2: 901 };
      expect((await saveCells(act, { ...town, base: 0, cells })).findings).toEqual([]);
      await given.return(db, {
        unit: 'town-1',
        year: 2016,
        status: 'accepted',
        cells: { A2_2: 900n, A1: 9n },
      });
      await expect(submitReturn(act, town)).rejects.toMatchObject({
        code: 'findingsStand',
        findings: [{ rule: 'out-of-line:A1' }],
      });
    }));

  test('a warning blocks until it is explained, in the save or in the call', () =>
    inCity(async (database, { clerk }) => {
      const act = given.act(database, clerk);
      await saveCells(act, { ...town, base: 0, cells: { ...given.zeros(), C2_1: 1, C3_1: 2 } });
      await expect(
        submitReturn(act, { ...town, explanations: { 'closed-within-received': '  ' } }),
      ).rejects.toMatchObject({
        code: 'findingsStand',
        params: { errors: 0, unexplained: 2 },
      });
      await saveCells(act, {
        ...town,
        base: 1,
        cells: {},
        explanations: { 'answered-equals-closed': '上年结转' },
      });
      const done = await submitReturn(act, {
        ...town,
        explanations: { 'closed-within-received': ' 上年结转 ', other: 'x' },
      });
      expect(done).toEqual({ status: 'submitted', revision: 3, version: 1 });
      const version = await database.db.version.findFirstOrThrow();
      expect(version.explanations).toEqual({
        'answered-equals-closed': '上年结转',
        'closed-within-received': '上年结转',
      });
    }));

  test('the version holds every cell in the order of the form, and its hash', () =>
    inCity(async (database, { clerk }) => {
      const act = given.act(database, clerk);
      const topics = [{ name: '低保', count: 2 }];
      const sent = { ...given.zeros(), A1: 7, A2_1: 7, C1_1: 2, H4: 0.5 };
      const saved = await saveCells(act, { ...town, base: 0, cells: sent, topics });
      await submitReturn(act, town);
      const version = await database.db.version.findFirstOrThrow();
      expect(version.cells).toEqual(cellsOf(testEdition).map(({ code }) => saved.cells[code]));
      expect(version.submittedAt).toEqual(testNow);
      const frozen = { edition: '2014', number: 1, cells: saved.cells, explanations: {} };
      expect(version.sha256).toBe(versionHash({ ...town, ...frozen, topics: [{ name: '低保', count: 2n }] }));
      const event = await database.db.event.findFirstOrThrow({ where: { action: 'submit' } });
      expect(event.detail).toMatchObject({ version: 1, sha256: version.sha256 });
    }));

  test('returned, corrected, submitted, accepted, reopened: versions are numbered on and the accepted one stays', () =>
    inCity(async (database, { clerk, office }) => {
      const [mine, theirs] = [given.act(database, clerk), given.act(database, office)];
      const state = () => database.db.return.findFirstOrThrow({ where: { unitCode: 'town-1' } });
      await saveCells(mine, { ...town, base: 0, cells: given.zeros() });
      await submitReturn(mine, town);
      expect(
        await returnReturn(theirs, { ...town, reason: ' 少了 ', cells: ['C1', 'A1', 'A1'] }),
      ).toMatchObject({ status: 'returned' });
      expect(await state()).toMatchObject({
        returnedReason: '少了',
        returnedCells: ['C1', 'A1'],
        returnedBy: 'office',
      });
      const shut = saveCells(mine, { ...town, base: 3, cells: { A1: 9, A2_2: 0 } });
      await expect(shut).rejects.toMatchObject({ code: 'locked', cells: [{ code: 'A2_2' }] });
      await saveCells(mine, { ...town, base: 3, cells: { A1: 0, C1_1: 0 } });
      expect(await submitReturn(mine, town)).toMatchObject({ version: 2 });
      expect(await withdrawReturn(mine, town)).toMatchObject({ status: 'returned', version: 2 });
      expect(await submitReturn(mine, town)).toMatchObject({ version: 3 });
      await acceptReturn(theirs, { ...town, version: 3 });
      expect(await state()).toMatchObject({ acceptedVersion: 3, returnedReason: null, returnedCells: [] });
      await reopenReturn(theirs, { ...town, reason: '更正' });
      expect(await state()).toMatchObject({ status: 'returned', acceptedVersion: 3 });
      expect(
        (await saveCells(mine, { ...town, base: 8, cells: { I3: 1, I2: 1 }, topics: [] })).cells.I3,
      ).toBe(1n);
    }));
});

describe('judging a return', () => {
  test('nobody accepts what they submitted themselves', () =>
    inCity(async (database) => {
      const both = await given.user(database.db, 'both', [
        { role: 'clerk', unit: 'town-1' },
        { role: 'reviewer', unit: 'county-a' },
      ]);
      await given.return(database.db, { unit: 'town-1', status: 'submitted', submittedBy: 'both' });
      await expect(acceptReturn(given.act(database, both), town)).rejects.toMatchObject({
        code: 'ownSubmission',
      });
    }));

  test('a version that was overtaken is not accepted', () =>
    inCity(async (database, { office }) => {
      await given.return(database.db, { unit: 'town-1', status: 'submitted' });
      const accept = acceptReturn(given.act(database, office), { ...town, version: 2 });
      await expect(accept).rejects.toMatchObject({ code: 'versionChanged', params: { version: 1 } });
    }));

  test.each([
    { why: 'no reason', reason: ' ', cells: ['A1'], code: 'reasonMissing' },
    { why: 'too long a reason', reason: '长'.repeat(2001), cells: ['A1'], code: 'textTooLong' },
    { why: 'no cell', reason: '请核对', cells: [], code: 'cellsMissing' },
    { why: 'no such cell', reason: '请核对', cells: ['A1', 'XX'], code: 'unknownCell' },
    { why: 'headings are no cells', reason: '请核对', cells: ['A2'], code: 'unknownCell' },
    { why: 'totals and topics may be named', reason: '请核对', cells: ['C1', 'C4'], code: null },
  ])('returning: $why', ({ reason, cells, code }) =>
    inCity(async (database, { office }) => {
      await given.return(database.db, { unit: 'town-1', status: 'submitted' });
      const done = returnReturn(given.act(database, office), { ...town, reason, cells });
      if (code) await expect(done).rejects.toMatchObject({ code });
      else expect((await done).status).toBe('returned');
    }),
  );
});

describe('a compiled return', () => {
  const accepted = async ({ db }: TestDatabase) => {
    await given.return(db, { unit: 'town-1', status: 'accepted', cells: { A1: 3n, A2_1: 3n } });
    await given.return(db, { unit: 'town-2', status: 'accepted', cells: { A1: 4n, A2_1: 4n } });
  };

  test('waits for every child', () =>
    inCity(async (database, { office }) => {
      await given.return(database.db, { unit: 'town-1', status: 'accepted' });
      await given.return(database.db, { unit: 'town-2', status: 'submitted' });
      await expect(submitReturn(given.act(database, office), county)).rejects.toMatchObject({
        code: 'childrenOutstanding',
        params: { count: 1, units: '西镇' },
      });
    }));

  test('freezes the sum with adjustments, and what it was made from', () =>
    inCity(async (database, { office }) => {
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
    inCity(async (database, { office }) => {
      await accepted(database);
      const submit = submitReturn(given.act(database, office), { ...county, fingerprint: 'another' });
      await expect(submit).rejects.toMatchObject({ code: 'compiledChanged' });
    }));

  test('a reopened child still counts', () =>
    inCity(async (database, { office, city }) => {
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
    inCity(async (database, { office }) => {
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
    inCity(async (database, { office }) => {
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
