import { describe, expect, test } from 'vitest';
import { given } from '@/lib/db/testing-city';
import { outliersBody } from './schemas/outliers';
import { inApi, type TestApi } from './testing';

const path = '/years/2017/rollup/city/outliers';
const varied = { A1: 31n, A1a: 7n, B2_1: 3n, B2_2: 2n, C1_1: 11n };
const seen = { unit: 'dept-1', what: 'copy:dept-2', version: 1, note: '两家合署办公，表相同' };

/** Two departments with the same table. */
async function fill({ db }: TestApi): Promise<void> {
  await given.return(db, { unit: 'dept-1', status: 'accepted', cells: varied });
  await given.return(db, { unit: 'dept-2', status: 'accepted', cells: varied });
}

describe('what is worth a look', () => {
  test('is told of each unit with its reason', () =>
    inApi(async (api) => {
      await fill(api);
      const office = await api.person('office', 'compiler', 'city');
      const { body } = await api.call(office, path);
      expect(outliersBody.strict().parse(body)).toEqual(body);
      expect(body).toMatchObject({
        tables: 2,
        mayDismiss: true,
        outliers: [
          {
            what: 'copy:dept-2',
            unit: { code: 'dept-1' },
            version: 1,
            message: '全部数字与市教育局相同（5格不为0）。',
          },
          { what: 'copy:dept-1', unit: { code: 'dept-2' }, dismissed: null },
        ],
      });
    }));

  test('equals last year in every cell', () =>
    inApi(async (api) => {
      await given.city(api.db, { year: 2016, state: 'published' });
      await given.return(api.db, { unit: 'dept-1', year: 2016, status: 'accepted', cells: varied });
      await given.return(api.db, { unit: 'dept-1', status: 'accepted', cells: varied });
      const office = await api.person('office', 'reviewer', 'city');
      const { body } = await api.call(office, path);
      expect(body).toMatchObject({
        mayDismiss: false,
        outliers: [{ what: 'unchanged', unit: { code: 'dept-1' } }],
      });
    }));

  test('is let stand with a note, which is logged and stays with that version', () =>
    inApi(async (api) => {
      await fill(api);
      const office = await api.person('office', 'compiler', 'city');
      const { status } = await api.call(office, `${path}/dismiss`, { method: 'POST', body: seen });
      expect(status).toBe(201);
      const { body } = await api.call(office, path);
      expect(body.outliers).toMatchObject([
        { what: 'copy:dept-1', dismissed: null },
        { what: 'copy:dept-2', dismissed: { note: seen.note, by: 'office 的姓名' } },
      ]);
      const [event] = await api.db.event.findMany({ where: { action: 'dismissOutlier' } });
      expect(event).toMatchObject({
        actor: 'office',
        detail: { what: seen.what, version: 1, note: seen.note },
      });
      await api.call(office, `${path}/dismiss`, {
        method: 'POST',
        body: { ...seen, unit: 'dept-2', what: 'copy:dept-1', version: 2 },
      });
      expect((await api.call(office, path)).body.outliers[0]).toMatchObject({
        what: 'copy:dept-1',
        dismissed: null,
      });
    }));

  test.each([
    { why: 'a reviewer does not compile', role: 'reviewer', at: 'city', change: {}, status: 403 },
    { why: 'an auditor changes nothing', role: 'auditor', at: 'city', change: {}, status: 403 },
    { why: 'a clerk does not see the area', role: 'clerk', at: 'dept-1', change: {}, status: 404 },
    {
      why: 'another area’s office does not either',
      role: 'compiler',
      at: 'county-a',
      change: {},
      status: 404,
    },
    {
      why: 'a township is the county’s to judge',
      role: 'compiler',
      at: 'city',
      change: { unit: 'town-1' },
      status: 404,
    },
    { why: 'a note is needed', role: 'compiler', at: 'city', change: { note: '  ' }, status: 422 },
    { why: 'no such field', role: 'compiler', at: 'city', change: { extra: 1 }, status: 422 },
  ] as const)('is not dismissed: $why', ({ role, at, change, status }) =>
    inApi(async (api) => {
      await fill(api);
      const person = await api.person('person', role, at);
      const answer = await api.call(person, `${path}/dismiss`, {
        method: 'POST',
        body: { ...seen, ...change },
      });
      expect(answer.status).toBe(status);
      expect(await api.db.dismissal.count()).toBe(0);
    }),
  );
});
