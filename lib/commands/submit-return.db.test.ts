import { describe, expect, test } from 'vitest';
import { given, testEdition, testNow } from '@/lib/db/testing-city';
import { cellsOf } from '@/lib/editions/cells';
import { versionHash } from '@/lib/rollup/version-hash';
import { acceptReturn } from './accept-return';
import { reopenReturn } from './reopen-return';
import { returnReturn } from './return-return';
import { saveCells } from './save-cells';
import { submitReturn } from './submit-return';
import { inCounty, town } from './testing-county';
import { withdrawReturn } from './withdraw-return';

describe('an entered return', () => {
  test('blanks are named', () =>
    inCounty(async (database, { clerk }) => {
      const act = given.act(database, clerk);
      await saveCells(act, { ...town, base: 0, cells: { ...given.zeros(), A1: null, I3: null } });
      await expect(submitReturn(act, town)).rejects.toMatchObject({
        code: 'incomplete',
        cells: [{ code: 'A1' }, { code: 'I3' }],
      });
    }));

  test('an error blocks, explained or not', () =>
    inCounty(async (database, { clerk }) => {
      const act = given.act(database, clerk);
      await saveCells(act, { ...town, base: 0, cells: { ...given.zeros(), B2_1a: 1 } });
      const submit = submitReturn(act, { ...town, explanations: { 'officials-briefing': '就是这样' } });
      await expect(submit).rejects.toMatchObject({
        code: 'findingsStand',
        findings: [{ rule: 'officials-briefing' }],
      });
    }));

  test('what is out of line with last year blocks cell by cell until each is explained', () =>
    inCounty(async (database, { clerk }) => {
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
    inCounty(async (database, { clerk }) => {
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
    inCounty(async (database, { clerk }) => {
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
    inCounty(async (database, { clerk }) => {
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
    inCounty(async (database, { clerk, office }) => {
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
    inCounty(async (database) => {
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
    inCounty(async (database, { office }) => {
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
    inCounty(async (database, { office }) => {
      await given.return(database.db, { unit: 'town-1', status: 'submitted' });
      const done = returnReturn(given.act(database, office), { ...town, reason, cells });
      if (code) await expect(done).rejects.toMatchObject({ code });
      else expect((await done).status).toBe('returned');
    }),
  );
});
