import { expect, test } from 'vitest';
import { given, testEdition } from '@/lib/db/testing-city';
import { inputsOf } from '@/lib/editions/cells';
import { inApi, type TestApi } from './testing';

const path = '/years/2017/returns/county-a/pass-on';
const key = { 'idempotency-key': 'once' };

/** County A, whose table came back for C2: its first township made most of it, its second waits for review. */
function inCounty(fn: (api: TestApi & { county: Awaited<ReturnType<TestApi['person']>> }) => Promise<void>) {
  return inApi(async (api) => {
    await given.return(api.db, { unit: 'county-a', status: 'submitted' });
    await given.return(api.db, { unit: 'town-1', status: 'accepted', cells: { C2_1: 30n, F: 9n } });
    await given.return(api.db, { unit: 'town-2', status: 'accepted', cells: { C2_1: 10n } });
    const city = await api.person('the city', 'reviewer', 'city');
    await api.call(city, '/years/2017/returns/county-a/return', {
      method: 'POST',
      body: { reason: '请核对', cells: ['C2'] },
    });
    await fn({ ...api, county: await api.person('county', 'reviewer', 'county-a') });
  });
}

test('what is proposed: the cells, the units that make them, and which of them', () =>
  inCounty(async ({ call, county }) => {
    const { status, body } = await call(county, path);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      edition: '2014',
      reason: '请核对',
      named: ['C2'],
      whole: false,
      passed: null,
      cells: [{ code: 'C2', was: 0, total: 40, adjusted: 0 }],
      units: [
        { unit: 'town-1', name: '东镇', status: 'accepted', action: 'reopen', code: null },
        { unit: 'town-2', name: '西镇', status: 'accepted', action: 'reopen', code: null },
      ],
    });
    expect(body.cells[0].units).toMatchObject([
      { unit: 'town-1', value: 30, share: 75 },
      { unit: 'town-2', value: 10, share: 25 },
    ]);
  }));

test('other cells may be asked about; unknown ones are refused by name', () =>
  inCounty(async ({ call, county }) => {
    const { body } = await call(county, `${path}?cells=F,C4`);
    expect(body.cells.map(({ code }: { code: string }) => code)).toEqual(['F', 'C4']);
    expect((await call(county, `${path}?cells=X9`)).body).toMatchObject({ status: 422, code: 'unknownCell' });
  }));

test('done once, however often it is asked; then it says what was passed on and how that stands', () =>
  inCounty(async ({ db, call, county }) => {
    const body = { reason: '核对件数', units: [{ unit: 'town-1', cells: ['C2'] }] };
    const first = await call(county, path, { method: 'POST', body, headers: key });
    expect(first.body).toEqual({
      passedOn: [{ unit: 'town-1', name: '东镇', action: 'reopen', status: 'returned', revision: 2 }],
      leftOut: [],
    });
    const again = await call(county, path, { method: 'POST', body, headers: key });
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect(await db.event.count({ where: { action: 'passOn' } })).toBe(1);
    expect((await call(county, path)).body.passed).toMatchObject({
      by: 'county 的姓名',
      units: [{ unit: 'town-1', name: '东镇', kind: 'entered', status: 'returned' }],
    });
    const clerk = await call(county, '/years/2017/returns/town-1');
    expect(clerk.body.returned).toMatchObject({
      cells: ['C2_1', 'C2_2'],
      passedFrom: [{ area: '甲县', office: '测试市', by: 'the city 的姓名' }],
    });
  }));

test('read by those who may read the area’s figures, decided by its own office alone', () =>
  inCounty(async ({ call, person }) => {
    const city = await person('city', 'reviewer', 'city');
    const read = await call(city, path);
    expect(read.body.units).toMatchObject([{ action: null, code: 'forbidden' }, { code: 'forbidden' }]);
    expect(read.body.cells[0].units.some(({ proposed }: { proposed: boolean }) => proposed)).toBe(false);
    const sent = { method: 'POST', body: { reason: '核', units: [{ unit: 'town-1', cells: ['C2'] }] } };
    expect((await call(city, path, sent)).status).toBe(403);
    const clerk = await person('clerk', 'clerk', 'town-1');
    expect([(await call(clerk, path)).status, (await call(clerk, path, sent)).status]).toEqual([404, 404]);
    expect((await call(null, path)).status).toBe(401);
  }));

test('there is nothing to pass on while the table has not come back, nor for a unit without units', () =>
  inCounty(async ({ db, call, county }) => {
    expect((await call(county, '/years/2017/returns/town-1/pass-on')).status).toBe(404);
    await db.return.updateMany({ where: { unitCode: 'county-a' }, data: { status: 'submitted' } });
    expect((await call(county, path)).body).toMatchObject({ status: 409, code: 'wrongState' });
  }));

test('of a table that was opened again as a whole, those cells that a unit explained; nobody only for having the most', () =>
  inCounty(async ({ db, call, county }) => {
    const every = inputsOf(testEdition).map(({ code }) => code);
    await db.return.updateMany({ where: { unitCode: 'county-a' }, data: { returnedCells: every } });
    const { body } = await call(county, path);
    expect(body.whole).toBe(true);
    expect(body.cells.map(({ code }: { code: string }) => code)).toContain('C2');
    const other = await call(county, `${path}?cells=F`);
    expect(other.body.cells[0].units).toMatchObject([
      { unit: 'town-1', value: 9, share: 100, proposed: false },
      { unit: 'town-2', proposed: false },
    ]);
  }));
