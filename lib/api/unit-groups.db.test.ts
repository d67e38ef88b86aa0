import { describe, expect, test } from 'vitest';
import { mostGroups } from '@/lib/commands/save-unit-group';
import { inApi } from './testing';

const path = '/years/2017/rollup/city/groups';
const sent = { name: '重点单位', units: ['dept-1', 'county-a'] };

describe('one’s own groups of units', () => {
  test('are kept for the person, and replaced under the same name', () =>
    inApi(async ({ call, person }) => {
      const office = await person('office', 'reviewer', 'city');
      expect((await call(office, path)).body).toEqual({ groups: [] });
      const made = await call(office, path, { method: 'POST', body: { ...sent, name: ' 重点单位 ' } });
      expect(made).toMatchObject({ status: 201, body: sent });
      const other = { ...sent, units: ['dept-2', 'dept-2'] };
      const again = await call(office, path, { method: 'POST', body: other });
      expect(again.body).toEqual({ id: made.body.id, name: sent.name, units: ['dept-2'] });
      expect((await call(office, path)).body).toEqual({
        groups: [{ ...again.body, by: 'office 的姓名', isOwn: true }],
      });
    }));

  test('are seen by others only where an address names them, and taken away by nobody else', () =>
    inApi(async ({ call, person }) => {
      const office = await person('office', 'reviewer', 'city');
      const { body } = await call(office, path, { method: 'POST', body: sent });
      const auditor = await person('auditor', 'auditor', 'city');
      expect((await call(auditor, path)).body).toEqual({ groups: [] });
      const shared = await call(auditor, `${path}?ids=${body.id},999`);
      expect(shared.body.groups).toMatchObject([{ id: body.id, units: sent.units, isOwn: false }]);
      expect((await call(auditor, `${path}/${body.id}`, { method: 'DELETE' })).status).toBe(404);
      expect((await call(office, `${path}/${body.id}`, { method: 'DELETE' })).status).toBe(200);
      expect((await call(office, `${path}/${body.id}`, { method: 'DELETE' })).status).toBe(404);
    }));

  test.each([
    { why: 'a unit of another level', body: { ...sent, units: ['dept-1', 'town-1'] } },
    { why: 'a unit that is not there', body: { ...sent, units: ['nowhere'] } },
    { why: 'no units', body: { ...sent, units: [] } },
    { why: 'no name', body: { ...sent, name: '  ' } },
    { why: 'a name that is no name', body: { ...sent, name: '甲'.repeat(41) } },
  ])('are refused: $why', ({ body }) =>
    inApi(async ({ call, person }) => {
      const office = await person('office', 'reviewer', 'city');
      expect((await call(office, path, { method: 'POST', body })).status).toBe(422);
      expect((await call(office, path)).body).toEqual({ groups: [] });
    }),
  );

  test('need the right to read the area, and to write', () =>
    inApi(async ({ call, person }) => {
      const clerk = await person('clerk', 'clerk', 'dept-1');
      expect((await call(clerk, path)).status).toBe(404);
      expect((await call(clerk, path, { method: 'POST', body: sent })).status).toBe(404);
      const reader = await person('reader', 'reviewer', 'city', 'read');
      expect((await call(reader, path, { method: 'POST', body: sent })).status).toBe(403);
      expect((await call(reader, '/years/1999/rollup/city/groups')).status).toBe(404);
    }));

  test(`are no more than ${mostGroups}`, () =>
    inApi(async ({ call, person, db }) => {
      const office = await person('office', 'reviewer', 'city');
      await db.unitGroup.createMany({
        data: Array.from({ length: mostGroups }, (_, at) => ({
          userId: office.id,
          areaCode: 'city',
          name: `${at}`,
          units: ['dept-1'],
          updatedAt: new Date(0),
        })),
      });
      const { status, body } = await call(office, path, { method: 'POST', body: sent });
      expect([status, body.code]).toEqual([409, 'groupsFull']);
    }));
});
