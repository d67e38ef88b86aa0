import { describe, expect, test } from 'vitest';
import { given } from '@/lib/db/testing-city';
import { inApi } from './testing';

const path = '/years/2017/returns/town-1';
const post = (body: object = {}, key?: string) => ({
  method: 'POST',
  body,
  headers: key ? { 'idempotency-key': key } : {},
});
const saveZeros = (more: object = {}) => ({
  method: 'PATCH',
  body: { base: 0, cells: { ...given.zeros(), ...more } },
});

test('a return goes from draft to accepted, comes back when reopened, and keeps its history', () =>
  inApi(async ({ call, person }) => {
    const clerk = await person('clerk', 'clerk', 'town-1');
    const office = await person('office', 'reviewer', 'county-a');
    await call(clerk, path, saveZeros({ I3: 4 }));
    expect((await call(clerk, path)).body.actions).toEqual(['save', 'write', 'submit']);
    expect(await call(clerk, `${path}/submit`, post())).toMatchObject({
      status: 200,
      body: { status: 'submitted', revision: 2, version: 1 },
    });
    expect((await call(office, path)).body).toMatchObject({
      status: 'submitted',
      actions: ['accept', 'return'],
    });
    const returned = await call(office, `${path}/return`, post({ reason: '请核对', cells: ['I3'] }));
    expect(returned.body).toMatchObject({ status: 'returned' });
    expect((await call(clerk, path)).body.returned).toMatchObject({
      reason: '请核对',
      cells: ['I3'],
      by: 'office 的姓名',
    });
    await call(clerk, path, { method: 'PATCH', body: { base: 3, cells: { I3: 5 } } });
    await call(clerk, `${path}/submit`, post());
    expect((await call(clerk, `${path}/withdraw`, post())).body.status).toBe('returned');
    await call(clerk, `${path}/submit`, post());
    expect((await call(office, `${path}/accept`, post({ version: 3 }))).body).toMatchObject({
      status: 'accepted',
      version: 3,
    });
    expect((await call(office, `${path}/reopen`, post({ reason: '更正' }))).body.status).toBe('returned');
    expect((await call(office, path)).body).toMatchObject({
      acceptedVersion: 3,
      version: 3,
      cells: { I3: 5 },
    });
    const { history } = (await call(office, `${path}/history`)).body;
    expect(history.map((entry: { action: string }) => entry.action).reverse()).toEqual([
      'save',
      'submit',
      'return',
      'save',
      'submit',
      'withdraw',
      'submit',
      'accept',
      'reopen',
    ]);
    expect(history[5].changes).toEqual([{ code: 'I3', from: 4, to: 5 }]);
    const version = (await call(office, `${path}/versions/1`)).body;
    expect(version).toMatchObject({
      number: 1,
      cells: { I3: 4 },
      accepted: false,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect((await call(office, `${path}/versions/9`)).status).toBe(404);
  }));

describe('submitting', () => {
  test('is refused with the cells that are still blank', () =>
    inApi(async ({ call, person }) => {
      const clerk = await person('clerk', 'clerk', 'town-1');
      await call(clerk, path, { method: 'PATCH', body: { base: 0, cells: { ...given.zeros(), I3: null } } });
      expect(await call(clerk, `${path}/submit`, post())).toMatchObject({
        status: 422,
        body: { code: 'incomplete', cells: [{ code: 'I3' }] },
      });
    }));

  test('is refused with the findings that stand, and takes an explanation where one will do', () =>
    inApi(async ({ call, person }) => {
      const clerk = await person('clerk', 'clerk', 'town-1');
      await call(clerk, path, saveZeros({ C1_1: 1, C2_1: 1, C3_1: 1 }));
      const refused = await call(clerk, `${path}/submit`, post());
      expect(refused).toMatchObject({ status: 422, body: { code: 'findingsStand' } });
      expect(refused.body.findings).toMatchObject([
        { rule: 'topics-missing', severity: 'warning', message: expect.any(String) },
      ]);
      const explanations = { 'topics-missing': '均为个人事项' };
      expect((await call(clerk, `${path}/submit`, post({ explanations }))).status).toBe(200);
      expect((await call(clerk, `${path}/versions/1`)).body.explanations).toEqual(explanations);
    }));

  test('nobody accepts what they submitted', () =>
    inApi(async ({ call, person, db }) => {
      const both = await person('both', 'reviewer', 'county-a');
      await given.return(db, { unit: 'town-1', status: 'submitted', submittedBy: 'both' });
      expect((await call(both, path)).body.actions).toEqual(['return']);
      expect(await call(both, `${path}/accept`, post())).toMatchObject({
        status: 403,
        body: { code: 'ownSubmission' },
      });
    }));

  test.each([
    {
      why: 'returning without a reason',
      name: 'return',
      body: { reason: ' ', cells: ['A1'] },
      code: 'reasonMissing',
    },
    {
      why: 'returning without a cell',
      name: 'return',
      body: { reason: '请核对', cells: [] },
      code: 'cellsMissing',
    },
    {
      why: 'returning for a cell that is none',
      name: 'return',
      body: { reason: '请核对', cells: ['Z9'] },
      code: 'unknownCell',
    },
    {
      why: 'returning with a field too many',
      name: 'return',
      body: { reason: '请核对', cells: ['A1'], to: 'x' },
      code: 'badRequest',
    },
    {
      why: 'accepting with a text for a version',
      name: 'accept',
      body: { version: '1' },
      code: 'badRequest',
    },
  ])('$why is refused', ({ name, body, code }) =>
    inApi(async ({ call, person, db }) => {
      const office = await person('office', 'reviewer', 'county-a');
      await given.return(db, { unit: 'town-1', status: 'submitted' });
      expect(await call(office, `${path}/${name}`, post(body))).toMatchObject({
        status: 422,
        body: { code },
      });
      expect((await call(office, path)).body.status).toBe('submitted');
    }),
  );
});

describe('an Idempotency-Key', () => {
  test('makes a repeated call answer the same, and do nothing', () =>
    inApi(async ({ call, person, db }) => {
      const office = await person('office', 'reviewer', 'county-a');
      await given.return(db, { unit: 'town-1', status: 'submitted' });
      const first = await call(office, `${path}/accept`, post({}, 'key-1'));
      const again = await call(office, `${path}/accept`, post({}, 'key-1'));
      expect(first).toMatchObject({ status: 200, body: { status: 'accepted' } });
      expect([again.status, again.body]).toEqual([first.status, first.body]);
      expect(await db.event.count({ where: { action: 'accept' } })).toBe(1);
      const second = await call(office, `${path}/accept`, post({}, 'key-2'));
      expect(second).toMatchObject({ status: 409, body: { code: 'wrongState' } });
      expect(second.body.detail).toContain('“已通过”，不能“通过”。上一步由office 的姓名办理。');
    }));

  test('belongs to one request', () =>
    inApi(async ({ call, person, db }) => {
      const office = await person('office', 'reviewer', 'county-a');
      await given.return(db, { unit: 'town-1', status: 'submitted' });
      await call(office, `${path}/accept`, post({}, 'key-1'));
      const other = await call(office, `${path}/reopen`, post({ reason: '更正' }, 'key-1'));
      expect(other).toMatchObject({ status: 422, body: { code: 'keyReused' } });
    }));

  test('is of a length and in letters that can be kept', () =>
    inApi(async ({ call, person }) => {
      const office = await person('office', 'reviewer', 'county-a');
      const answer = await call(office, `${path}/accept`, post({}, 'x'.repeat(201)));
      expect(answer).toMatchObject({ status: 422, body: { code: 'badRequest' } });
    }));
});
