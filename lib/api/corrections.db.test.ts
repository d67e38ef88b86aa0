import { describe, expect, test } from 'vitest';
import { given } from '@/lib/db/testing-city';
import { inApi, type TestApi } from './testing';

const path = '/years/2017/returns/town-1';
const post = (body: object = {}) => ({ method: 'POST', body });
const ask = (reason: string, cells?: string[]) => post({ reason, ...(cells ? { cells } : {}) });

async function accepted({ db, person }: TestApi) {
  const id = await given.return(db, { unit: 'town-1', status: 'accepted' });
  const clerk = await person('clerk', 'clerk', 'town-1');
  const office = await person('office', 'reviewer', 'county-a');
  return { id, clerk, office };
}

describe('a correction', () => {
  test('is asked for, declined, asked for again and answered by reopening; what counts stays meanwhile', () =>
    inApi(async (api) => {
      const { call, db } = api;
      const { id, clerk, office } = await accepted(api);
      expect(
        (await call(clerk, `${path}/request-correction`, ask(' A1漏计1件 ', ['A1', 'A1']))).body,
      ).toEqual({
        status: 'accepted',
        revision: 2,
        version: 1,
      });
      expect((await call(clerk, path)).body).toMatchObject({
        status: 'accepted',
        acceptedVersion: 1,
        correction: {
          reason: 'A1漏计1件',
          cells: ['A1'],
          by: 'clerk 的姓名',
          office: '甲县',
          answer: null,
        },
        actions: [],
      });
      const listed = await call(office, '/years/2017/returns?area=county-a&status=accepted');
      expect(listed.body.returns).toMatchObject([
        { unit: { code: 'town-1' }, correctionAt: expect.any(String) },
      ]);
      expect((await call(office, path)).body.actions).toEqual(['reopen', 'declineCorrection']);

      await call(office, `${path}/decline-correction`, ask('与台账一致'));
      expect((await call(clerk, path)).body).toMatchObject({
        correction: { reason: 'A1漏计1件', answer: { reason: '与台账一致', by: 'office 的姓名' } },
        actions: ['requestCorrection'],
      });

      await call(clerk, `${path}/request-correction`, ask('台账已更正'));
      expect((await call(clerk, path)).body.correction).toMatchObject({
        reason: '台账已更正',
        cells: [],
        answer: null,
      });
      await call(office, `${path}/reopen`, ask('台账已更正'));
      expect((await call(clerk, path)).body).toMatchObject({
        status: 'returned',
        acceptedVersion: 1,
        correction: null,
        returned: { reason: '台账已更正' },
      });
      const events = await db.event.findMany({ where: { subject: `return:${id}` }, orderBy: { seq: 'asc' } });
      expect(events.map(({ action, actor, detail }) => [action, actor, detail])).toEqual([
        ['requestCorrection', 'clerk', { version: 1, reason: 'A1漏计1件', cells: ['A1'] }],
        ['declineCorrection', 'office', { reason: '与台账一致', asked: 'clerk' }],
        ['requestCorrection', 'clerk', { version: 1, reason: '台账已更正' }],
        ['reopen', 'office', { version: 1, reason: '台账已更正', asked: 'clerk' }],
      ]);
    }));

  test('that was answered is over once the return is accepted again', () =>
    inApi(async (api) => {
      const { call } = api;
      const { clerk, office } = await accepted(api);
      await call(clerk, `${path}/request-correction`, ask('漏计'));
      await call(office, `${path}/reopen`, ask('漏计'));
      await call(clerk, path, { method: 'PATCH', body: { base: 3, cells: { I3: 1 } } });
      await call(clerk, `${path}/submit`, post());
      await call(office, `${path}/accept`, post());
      expect((await call(clerk, path)).body).toMatchObject({
        acceptedVersion: 2,
        correction: null,
        actions: ['requestCorrection'],
      });
    }));

  test.each([
    { why: 'without a reason', body: { reason: ' ' }, code: 'reasonMissing' },
    { why: 'with a reason that is too long', body: { reason: '长'.repeat(2001) }, code: 'textTooLong' },
    { why: 'for a cell that is none', body: { reason: '漏计', cells: ['Z9'] }, code: 'unknownCell' },
    { why: 'with a field too many', body: { reason: '漏计', to: 'x' }, code: 'badRequest' },
  ])('$why is refused', ({ body, code }) =>
    inApi(async (api) => {
      const { clerk } = await accepted(api);
      const answer = await api.call(clerk, `${path}/request-correction`, post(body));
      expect(answer).toMatchObject({ status: 422, body: { code } });
      expect((await api.call(clerk, path)).body.correction).toBeNull();
    }),
  );

  test('of a compiled table is asked for by its compiler, and answered a level up', () =>
    inApi(async (api) => {
      const { call, db, person } = api;
      for (const unit of ['town-1', 'town-2', 'county-a'])
        await given.return(db, { unit, status: 'accepted' });
      const county = await person('county', 'compiler', 'county-a');
      const city = await person('city', 'reviewer', 'city');
      const table = '/years/2017/returns/county-a';
      expect((await call(county, `${table}/request-correction`, ask('东镇漏计'))).status).toBe(200);
      expect((await call(county, table)).body.correction).toMatchObject({ office: '测试市', answer: null });
      expect((await call(city, `${table}/reopen`, ask('东镇漏计'))).body.status).toBe('returned');
    }));

  test('waits for nobody but the office: asked twice, or answered twice, the second is told', () =>
    inApi(async (api) => {
      const { call } = api;
      const { clerk, office } = await accepted(api);
      await call(clerk, `${path}/request-correction`, ask('漏计'));
      expect((await call(clerk, `${path}/request-correction`, ask('漏计'))).body.code).toBe(
        'correctionAsked',
      );
      await call(office, `${path}/decline-correction`, ask('无误'));
      expect((await call(office, `${path}/decline-correction`, ask('无误'))).body.code).toBe(
        'correctionNotAsked',
      );
    }));
});
