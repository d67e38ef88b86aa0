import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { given } from '@/lib/db/testing-city';
import { savedBody } from './schemas/returns';
import { inApi } from './testing';

const path = '/years/2017/returns/town-1';
const patch = (base: number, cells: unknown, more: object = {}) => ({
  method: 'PATCH',
  body: { base, cells, ...more },
});

describe('PATCH of a return', () => {
  test('saves those cells only and answers every cell', () =>
    inApi(async ({ call, person, db }) => {
      const clerk = await person('clerk', 'clerk', 'town-1');
      const first = await call(clerk, path, patch(0, given.zeros()));
      expect(first).toMatchObject({ status: 200, body: { revision: 1, findings: [] } });
      const { body, headers } = await call(clerk, path, patch(1, { C1_1: 3, H4: 22.5 }));
      expect(savedBody.strict().parse(body)).toMatchObject({
        revision: 2,
        cells: { C1: 3, C1_1: 3, C1_2: 0, H4: 22.5 },
      });
      expect(Object.keys(body.cells)).toHaveLength(58);
      expect(headers.get('etag')).toBe('"2"');
      expect(await db.event.count()).toBe(2);
    }));

  test('tells a broken rule with its numbers, in the language asked for', () =>
    inApi(async ({ call, person }) => {
      const clerk = await person('clerk', 'clerk', 'town-1');
      const { body } = await call(clerk, path, patch(0, { ...given.zeros(), A1: 1, A1a: 2 }));
      expect(body.findings[0]).toMatchObject({
        severity: 'error',
        cells: expect.arrayContaining(['A1', 'A1a']),
      });
      expect(body.findings[0].message).toContain('2');
    }));

  test('what is out of line with last year is told by PATCH, GET and the refused submission alike', () =>
    inApi(async ({ call, person, db }) => {
      const clerk = await person('clerk', 'clerk', 'town-1');
      await given.city(db, { year: 2016 });
      await given.return(db, {
        unit: 'town-1',
        year: 2016,
        status: 'accepted',
        cells: { C2_1: 2n, C1_4: 2n },
      });
      const cells = { ...given.zeros(), C1_4: 300, C2_1: 2, C3_1: 2 };
      const topics = [{ name: '征地', count: 300 }];
      const told = {
        rule: 'out-of-line:C1_4',
        severity: 'warning',
        explainable: true,
        cells: ['C1_4'],
        message: '信函申请数 300，上年 2，约为上年的 150 倍',
      };
      const saved = await call(clerk, path, patch(0, cells, { topics }));
      expect(saved.body.findings).toContainEqual(told);
      const read = await call(clerk, path);
      expect(read.body.findings).toEqual(saved.body.findings);
      expect(read.body.earlier).toEqual([{ year: 2016, cells: read.body.lastYear }]);
      const refused = await call(clerk, `${path}/submit`, { method: 'POST', body: { explanations: {} } });
      expect(refused).toMatchObject({ status: 422, body: { code: 'findingsStand' } });
      expect(refused.body.findings).toContainEqual(told);
      const explanations = Object.fromEntries(
        refused.body.findings.map(({ rule }: { rule: string }) => [rule, '集中提交的征地信息公开申请']),
      );
      const sent = await call(clerk, `${path}/submit`, { method: 'POST', body: { explanations } });
      expect(sent.status).toBe(200);
    }));

  test('names every bad value at once and saves none of them', () =>
    inApi(async ({ call, person, db }) => {
      const clerk = await person('clerk', 'clerk', 'town-1');
      const raw =
        '{"base":0,"cells":{"A1":1,"A1a":"2","A1b":-1,"A2_1":1.5,"A2_2":1e400,"A2_3":true,"A2_4":{},"H4":0.0000001}}';
      const { status, body } = await call(clerk, path, { method: 'PATCH', raw });
      expect([status, body.code]).toEqual([422, 'badValue']);
      expect(body.cells.map((cell: { code: string }) => cell.code)).toEqual([
        'A1a',
        'A1b',
        'A2_1',
        'A2_2',
        'A2_3',
        'A2_4',
        'H4',
      ]);
      expect(await db.cell.count()).toBe(0);
    }));

  test.each([
    { why: 'a code that the form does not have', cells: '{"Z9":1}', code: 'unknownCell', cell: 'Z9' },
    {
      why: 'a name that objects have anyway',
      cells: '{"__proto__":1}',
      code: 'unknownCell',
      cell: '__proto__',
    },
    {
      why: 'a name that every object inherits',
      cells: '{"constructor":1}',
      code: 'unknownCell',
      cell: 'constructor',
    },
    { why: 'a total', cells: '{"C1":1}', code: 'computedCell', cell: 'C1' },
  ])('refuses $why by name', ({ cells, code, cell }) =>
    inApi(async ({ call, person }) => {
      const clerk = await person('clerk', 'clerk', 'town-1');
      const answer = await call(clerk, path, { method: 'PATCH', raw: `{"base":0,"cells":${cells}}` });
      expect(answer).toMatchObject({ status: 422, body: { code, cells: [{ code: cell }] } });
    }),
  );

  test('refuses a field that it does not know, by name', () =>
    inApi(async ({ call, person }) => {
      const clerk = await person('clerk', 'clerk', 'town-1');
      const answer = await call(clerk, path, patch(0, { A1: 1 }, { status: 'accepted' }));
      expect(answer).toMatchObject({
        status: 422,
        body: { code: 'badRequest', fields: [{ field: 'status' }] },
      });
      expect(answer.body.detail).toContain('status');
    }));

  test('what somebody else changed since is told cell by cell, and nothing of the call is saved', () =>
    inApi(async ({ call, person }) => {
      const [one, other] = [await person('one', 'clerk', 'town-1'), await person('other', 'clerk', 'town-1')];
      await call(one, path, patch(0, { A1: 5, H4: 1 }));
      await call(other, path, patch(1, { A1: 6 }));
      const stale = await call(one, path, patch(1, { A1: 7, A1a: 1 }));
      expect(stale).toMatchObject({
        status: 409,
        body: { code: 'stale', cells: [{ code: 'A1', base: 5, theirs: 6, yours: 7 }] },
      });
      expect((await call(one, path)).body.cells).toMatchObject({ A1: 6, A1a: null });
      expect((await call(one, path, patch(1, { H4: 2.5 }))).status).toBe(200);
    }));

  test.each([
    { why: 'another unit’s clerk does not even see it', role: 'clerk', unit: 'town-2', status: 404 },
    { why: 'nor does the office of another county', role: 'reviewer', unit: 'county-b', status: 404 },
    { why: 'nor the administrator', role: 'administrator', unit: 'city', status: 404 },
    { why: 'the office above reads, but does not write', role: 'reviewer', unit: 'county-a', status: 403 },
    { why: 'an auditor changes nothing', role: 'auditor', unit: 'city', status: 403 },
  ] as const)('$why', ({ role, unit, status }) =>
    inApi(async ({ call, person }) => {
      expect((await call(await person('x', role, unit), path, patch(0, { A1: 1 }))).status).toBe(status);
    }),
  );

  test('a read-only token writes nothing', () =>
    inApi(async ({ call, person }) => {
      const clerk = await person('clerk', 'clerk', 'town-1', 'read');
      expect(await call(clerk, path, patch(0, { A1: 1 }))).toMatchObject({
        status: 403,
        body: { code: 'readOnlyToken' },
      });
    }));

  test('a submitted return takes nothing; a returned one only the cells that it is about', () =>
    inApi(async ({ call, person, db }) => {
      const clerk = await person('clerk', 'clerk', 'town-1');
      await given.return(db, { unit: 'town-1', status: 'submitted', submittedBy: 'clerk' });
      expect(await call(clerk, path, patch(1, { A1: 1 }))).toMatchObject({
        status: 409,
        body: { code: 'wrongState' },
      });
      await db.return.updateMany({
        where: { unitCode: 'town-1' },
        data: { status: 'returned', returnedReason: '核对', returnedCells: ['A1'] },
      });
      const locked = await call(clerk, path, patch(1, { A1: 1, B1: 1 }));
      expect(locked).toMatchObject({ status: 409, body: { code: 'locked', cells: [{ code: 'B1' }] } });
      expect((await call(clerk, path, patch(1, { A1: 1 }))).status).toBe(200);
    }));

  test('topics and explanations are kept as they were sent', () =>
    inApi(async ({ call, person }) => {
      const clerk = await person('clerk', 'clerk', 'town-1');
      const sent = { topics: [{ name: '土地征收', count: 2 }], explanations: { 'topics-missing': '无' } };
      await call(clerk, path, patch(0, given.zeros(), sent));
      expect((await call(clerk, path)).body).toMatchObject(sent);
    }));

  test.each([
    { why: 'a NUL', text: 'a\u0000b' },
    { why: 'half a character', text: 'a\ud800b' },
  ])('$why in a text is refused, not lost and not a bug', ({ text }) =>
    inApi(async ({ call, person }) => {
      const clerk = await person('clerk', 'clerk', 'town-1');
      const answer = await call(clerk, path, patch(0, {}, { explanations: { rule: text } }));
      expect(answer).toMatchObject({ status: 422, body: { code: 'badRequest' } });
    }),
  );

  test('万元 amounts come back exactly as sent', () =>
    inApi(async ({ call, person }) => {
      const clerk = await person('clerk', 'clerk', 'town-1');
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 0, max: 99_999_999_999_999 }), async (fen) => {
          const amount = Number(`${fen}e-6`);
          const { revision } = (await call(clerk, path)).body;
          const saved = await call(clerk, path, patch(revision, { H4: amount }));
          expect(saved.body.cells.H4).toBe(amount);
          expect((await call(clerk, path)).body.cells.H4).toBe(amount);
        }),
        { numRuns: 20 },
      );
    }));
});
