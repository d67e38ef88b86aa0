import { describe, expect, test } from 'vitest';
import { given } from '@/lib/db/testing-city';
import { blameBody } from './schemas/rollup';
import { inApi, type TestApi } from './testing';

const path = '/years/2017/rollup/city/findings/officials-briefing';

/** The heads' briefings (B2_1a) are at most all briefings (B2_1): not in dept-1, nor in a township of county A. */
async function fill({ db }: TestApi): Promise<void> {
  await given.return(db, { unit: 'dept-1', status: 'accepted', cells: { B2_1: 1n, B2_1a: 4n } });
  await given.return(db, { unit: 'dept-2', status: 'accepted', cells: { B2_1: 2n, B2_1a: 0n } });
  await given.return(db, { unit: 'town-1', status: 'accepted', cells: { B2_1: 0n, B2_1a: 9n } });
}

describe('a rule that a city’s table breaks', () => {
  test('is taken apart into the units that make it break, by exactly how much', () =>
    inApi(async (api) => {
      await fill(api);
      const office = await api.person('office', 'reviewer', 'city');
      const { body } = await api.call(office, `${path}?basis=submitted`);
      expect(blameBody.strict().parse(body)).toEqual(body);
      expect(body).toMatchObject({
        finding: { rule: 'officials-briefing', severity: 'error' },
        difference: 10,
        adjustments: 0,
        rest: 0,
        units: [
          { unit: { code: 'county-a' }, kind: 'compiled', difference: 9, breaks: true, cells: ['B2_1a'] },
          { unit: { code: 'dept-1' }, version: 1, difference: 3, breaks: true, cells: ['B2_1a', 'B2_1'] },
          { unit: { code: 'dept-2' }, difference: -2, breaks: false, cells: ['B2_1'] },
        ],
      });
    }));

  test('is looked for on the basis that is asked about', () =>
    inApi(async (api) => {
      await fill(api);
      const office = await api.person('office', 'reviewer', 'city');
      const { body } = await api.call(office, path);
      expect(body).toMatchObject({
        difference: 1,
        units: [{ unit: { code: 'dept-1' } }, { difference: -2 }],
      });
    }));

  test('that is not broken is not there, nor is it for who may not read the area', () =>
    inApi(async (api) => {
      await fill(api);
      const office = await api.person('office', 'reviewer', 'city');
      const clerk = await api.person('clerk', 'clerk', 'dept-1');
      expect((await api.call(office, '/years/2017/rollup/city/findings/officials-interview')).status).toBe(
        404,
      );
      expect((await api.call(office, '/years/2017/rollup/city/findings/nothing')).status).toBe(404);
      expect((await api.call(clerk, path)).status).toBe(404);
    }));

  test('an adjustment has its own part in it', () =>
    inApi(async (api) => {
      await fill(api);
      const office = await api.person('office', 'compiler', 'city');
      const adjustment = {
        cell: 'B2_1',
        amount: -2,
        reason: '联合举办，重复统计',
        units: ['dept-1', 'dept-2'],
      };
      await api.call(office, '/years/2017/rollup/city/adjustments', { method: 'POST', body: adjustment });
      const { body } = await api.call(office, path);
      expect(body).toMatchObject({ difference: 3, adjustments: 2, rest: 0 });
    }));
});
