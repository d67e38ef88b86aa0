import { describe, expect, test } from 'vitest';
import { given } from '@/lib/db/testing-city';
import { gridBody, rollupBody, rollupCellBody } from './schemas/rollup';
import { inApi, type TestApi } from './testing';

const path = '/years/2017/rollup/city';

/** One department accepted, one submitted; in county A one township accepted and one a draft; county B empty. */
async function fill({ db }: TestApi): Promise<void> {
  await given.return(db, { unit: 'dept-1', status: 'accepted', cells: { A1: 1n, H4: 500_000n } });
  await given.return(db, { unit: 'dept-2', status: 'submitted', cells: { A1: 20n } });
  await given.return(db, { unit: 'town-1', status: 'accepted', cells: { A1: 300n } });
  await given.return(db, { unit: 'town-2', status: 'draft', cells: { A1: 4000n } });
}

describe('a roll-up', () => {
  test.each([
    {
      basis: 'accepted',
      total: 1,
      missing: ['dept-2', 'county-a', 'county-b'],
      why: 'only what was accepted',
    },
    {
      basis: 'submitted',
      total: 321,
      missing: [],
      why: 'and what is submitted, in a county that has not compiled yet too',
    },
    { basis: 'all', total: 4321, missing: [], why: 'and every draft' },
  ])('$basis: $why', ({ basis, total, missing }) =>
    inApi(async (api) => {
      await fill(api);
      const office = await api.person('office', 'reviewer', 'city');
      const { body } = await api.call(office, `${path}?basis=${basis}`);
      expect(rollupBody.strict().parse(body)).toEqual(body);
      expect(body).toMatchObject({
        cells: { A1: total, H4: 0.5 },
        missing,
        counts: { units: 4, accepted: 1, submitted: 1, draft: 2, unopened: 0 },
      });
    }),
  );

  test('opens a total into the units that make it', () =>
    inApi(async (api) => {
      await fill(api);
      const office = await api.person('office', 'reviewer', 'city');
      const { body } = await api.call(office, `${path}/cells/A1?basis=submitted`);
      expect(rollupCellBody.strict().parse(body)).toEqual(body);
      expect(body.total).toBe(321);
      expect(body.units).toMatchObject([
        { unit: 'dept-1', value: 1, version: 1, status: 'accepted', by: 'somebody' },
        { unit: 'dept-2', value: 20, version: 1, status: 'submitted' },
        { unit: 'county-a', kind: 'compiled', value: 300, version: null, status: 'draft' },
        { unit: 'county-b', value: null, version: null },
      ]);
      expect((await api.call(office, `${path}/cells/Z9`)).status).toBe(404);
    }));

  test('as a grid has the counties’ own units under them, and the total of the direct children', () =>
    inApi(async (api) => {
      await fill(api);
      const office = await api.person('office', 'reviewer', 'city');
      const { body } = await api.call(office, `${path}/grid?basis=all`);
      expect(gridBody.strict().parse(body)).toEqual(body);
      const at = body.codes.indexOf('A1');
      expect(
        body.rows.map((row: { unit: { code: string }; depth: number; values: number[] }) => [
          row.unit.code,
          row.depth,
          row.values[at],
        ]),
      ).toEqual([
        ['dept-1', 1, 1],
        ['dept-2', 1, 20],
        ['county-a', 1, 4300],
        ['town-1', 2, 300],
        ['town-2', 2, 4000],
        ['county-b', 1, null],
        ['town-3', 2, null],
      ]);
      expect(body.cells.A1).toBe(4321);
      expect(body.closed).toEqual([]);
      expect((await api.call(office, `${path}/grid?basis=all&open=`)).body).toEqual(body);
      const accepted = (await api.call(office, `${path}/grid`)).body;
      expect(accepted.rows[3]).toMatchObject({ unit: { code: 'town-1' }, version: 1 });
      expect(accepted.rows[3].values[at]).toBe(300);
      expect(accepted.cells.A1).toBe(1);
    }));
});

describe('an adjustment', () => {
  const sent = { cell: 'A1', amount: -2, reason: '联合发文重复计数', units: ['town-1', 'town-2'] };

  test('changes the total and the fingerprint, and goes again', () =>
    inApi(async (api) => {
      await fill(api);
      const office = await api.person('office', 'compiler', 'county-a');
      const county = '/years/2017/rollup/county-a';
      const before = (await api.call(office, county)).body;
      const added = await api.call(office, `${county}/adjustments`, { method: 'POST', body: sent });
      expect(added).toMatchObject({ status: 201, body: { ...sent, by: 'office 的姓名' } });
      const after = (await api.call(office, county)).body;
      expect(after.cells.A1).toBe(298);
      expect(after.adjustments).toEqual([added.body]);
      expect(after.fingerprint).not.toBe(before.fingerprint);
      expect((await api.call(office, `${county}/cells/A1`)).body.adjustments).toEqual([added.body]);
      await api.call(office, `${county}/adjustments/${added.body.id}`, { method: 'DELETE' });
      expect((await api.call(office, county)).body).toEqual(before);
      const again = await api.call(office, `${county}/adjustments/${added.body.id}`, { method: 'DELETE' });
      expect([again.status, again.body.code]).toEqual([409, 'adjustmentRemoved']);
    }));

  test('counts further up, too, as long as the county is added up from below', () =>
    inApi(async (api) => {
      await fill(api);
      const county = await api.person('county', 'compiler', 'county-a');
      await api.call(county, '/years/2017/rollup/county-a/adjustments', { method: 'POST', body: sent });
      const office = await api.person('office', 'reviewer', 'city');
      expect((await api.call(office, `${path}?basis=submitted`)).body.cells.A1).toBe(319);
    }));

  test.each([
    { why: 'of a total', body: { ...sent, cell: 'C1' }, status: 422, code: 'computedCell' },
    { why: 'of a cell that is none', body: { ...sent, cell: 'Z9' }, status: 422, code: 'unknownCell' },
    { why: 'of nothing', body: { ...sent, amount: 0 }, status: 422, code: 'badAmount' },
    { why: 'of a fraction of an item', body: { ...sent, amount: -0.5 }, status: 422, code: 'badAmount' },
    {
      why: 'a reason that nobody reads',
      body: { ...sent, reason: '长'.repeat(2001) },
      status: 422,
      code: 'textTooLong',
    },
    { why: 'without a reason', body: { ...sent, reason: '' }, status: 422, code: 'reasonMissing' },
    {
      why: 'about another county’s unit',
      body: { ...sent, units: ['town-3'] },
      status: 422,
      code: 'badRequest',
    },
  ])('$why is refused', ({ body, status, code }) =>
    inApi(async (api) => {
      const office = await api.person('office', 'compiler', 'county-a');
      const answer = await api.call(office, '/years/2017/rollup/county-a/adjustments', {
        method: 'POST',
        body,
      });
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    }),
  );
});

describe('the official table', () => {
  test.each([
    { format: 'xlsx', type: /spreadsheetml/, starts: [0x50, 0x4b] },
    { format: 'csv', type: /^text\/csv/, starts: [0xef, 0xbb, 0xbf] },
    { format: 'json', type: /^application\/json/, starts: [0x7b] },
  ])('downloads as .$format under its Chinese name', ({ format, type, starts }) =>
    inApi(async (api) => {
      await fill(api);
      const office = await api.person('office', 'reviewer', 'city');
      const { status, headers, bytes } = await api.call(office, `${path}/table.${format}?basis=all`);
      expect(status).toBe(200);
      expect(headers.get('content-type')).toMatch(type);
      expect([...bytes.slice(0, starts.length)]).toEqual(starts);
      const name = headers.get('content-disposition')?.split("filename*=UTF-8''")[1] ?? '';
      expect(decodeURIComponent(name)).toBe(`测试市2017年度政府信息公开情况统计表.${format}`);
    }),
  );

  test('is not there in formats that do not exist, or for who may not read the area', () =>
    inApi(async (api) => {
      const office = await api.person('office', 'reviewer', 'county-a');
      expect((await api.call(office, '/years/2017/rollup/county-a/table.docx')).status).toBe(404);
      expect((await api.call(office, `${path}/table.csv`)).status).toBe(404);
    }));
});
