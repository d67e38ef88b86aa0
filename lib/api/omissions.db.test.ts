import { describe, expect, test } from 'vitest';
import type { User } from '@/lib/access/user';
import { given } from '@/lib/db/testing-city';
import { fingerprintOf } from '@/lib/rollup/fingerprint';
import { inApi, type TestApi } from './testing';

type County = TestApi & { compiler: User };
const county = '/years/2017/rollup/county-a';
const reason = '西镇已撤并，无数据';

/** County A: the east town is accepted, the west town is still filling in. */
function inCounty(fn: (county: County) => Promise<void>): Promise<void> {
  return inApi(async (api) => {
    await given.return(api.db, { unit: 'town-1', status: 'accepted', cells: { A1: 3n, A2_1: 3n } });
    await fn({ ...api, compiler: await api.person('compiler', 'compiler', 'county-a') });
  });
}

const omit = ({ call, compiler }: County, body: object, user = compiler) =>
  call(user, `${county}/omissions`, { method: 'POST', body });
const submit = ({ call, compiler }: County, body: object = {}) =>
  call(compiler, '/years/2017/returns/county-a/submit', { method: 'POST', body });

async function eventsOf({ db }: County) {
  const { id } = await db.return.findFirstOrThrow({ where: { unitCode: 'county-a' } });
  const events = await db.event.findMany({ where: { subject: `return:${id}` }, orderBy: { seq: 'asc' } });
  return events.map(({ action, detail }) => ({ action, detail }));
}

test('a unit that is named is listed with its reason and printed under the table', () =>
  inCounty(async (it) => {
    const named = await omit(it, { unit: 'town-2', reason: `  ${reason}。 ` });
    expect([named.status, named.body]).toMatchObject([
      201,
      { unit: 'town-2', name: '西镇', reason: `${reason}。`, by: 'compiler 的姓名' },
    ]);
    const { body } = await it.call(it.compiler, county);
    expect(body.omissions).toMatchObject([{ unit: 'town-2', reason: `${reason}。`, counts: true }]);
    expect(body.missing).toEqual(['town-2']);
    const table = await it.call(it.compiler, `${county}/table.json`);
    expect(table.body.notes).toEqual([`本表未计入西镇（${reason}）。`]);
    expect(await eventsOf(it)).toMatchObject([
      { action: 'omit', detail: { unit: 'town-2', name: '西镇', reason: `${reason}。` } },
    ]);
  }));

test('the table goes up without it, and says so wherever it is read', () =>
  inCounty(async (it) => {
    expect((await submit(it)).body).toMatchObject({ code: 'childrenOutstanding' });
    await omit(it, { unit: 'town-2', reason });
    const live = await it.call(it.compiler, county);
    expect((await submit(it, { fingerprint: live.body.fingerprint })).status).toBe(200);
    const path = '/years/2017/returns/county-a/versions/1';
    const version = await it.call(it.compiler, path);
    expect(version.body.madeFrom).toMatchObject({
      fingerprint: live.body.fingerprint,
      omissions: [{ unit: 'town-2', name: '西镇', reason }],
    });
    expect(version.body.madeFrom).not.toHaveProperty('omissionsBelow');
    for (const format of ['xlsx', 'csv', 'json']) {
      const frozen = await it.call(it.compiler, `${path}/table.${format}`);
      expect(frozen.bytes).toEqual((await it.call(it.compiler, `${county}/table.${format}`)).bytes);
    }
  }));

test('it can be named in the step that submits, all or nothing', () =>
  inCounty(async (it) => {
    const { fingerprint } = (await it.call(it.compiler, county)).body;
    const wrong = { fingerprint, omissions: [{ unit: 'town-2', reason: '无' }] };
    expect((await submit(it, wrong)).body).toMatchObject({ code: 'reasonTooShort' });
    expect(await it.db.omission.count()).toBe(0);
    const sent = { fingerprint, omissions: [{ unit: 'town-2', reason }] };
    expect((await submit(it, sent)).status).toBe(200);
    expect((await eventsOf(it)).map(({ action }) => action)).toEqual(['omit', 'submit']);
  }));

test('another reason takes the place of the first, which stays in the database and the log', () =>
  inCounty(async (it) => {
    await omit(it, { unit: 'town-2', reason });
    await omit(it, { unit: 'town-2', reason });
    await omit(it, { unit: 'town-2', reason: '逾期未报' });
    const rows = await it.db.omission.findMany({ orderBy: { id: 'asc' } });
    expect(rows.map((row) => [row.reason, row.removedAt !== null])).toEqual([
      [reason, true],
      ['逾期未报', false],
    ]);
    expect((await eventsOf(it)).map(({ action }) => action)).toEqual(['omit', 'unomit', 'omit']);
  }));

test('taken back, the unit is waited for again', () =>
  inCounty(async (it) => {
    await omit(it, { unit: 'town-2', reason });
    const path = `${county}/omissions/town-2`;
    expect((await it.call(it.compiler, path, { method: 'DELETE' })).status).toBe(200);
    expect((await it.call(it.compiler, path, { method: 'DELETE' })).status).toBe(404);
    expect((await it.call(it.compiler, county)).body.omissions).toEqual([]);
    expect((await submit(it)).body.code).toBe('childrenOutstanding');
    expect((await eventsOf(it)).at(-1)).toMatchObject({ action: 'unomit', detail: { name: '西镇' } });
  }));

test('a unit that is accepted after it was named is counted, and the naming counts for nothing', () =>
  inCounty(async (it) => {
    await omit(it, { unit: 'town-2', reason });
    await given.return(it.db, { unit: 'town-2', status: 'accepted', cells: { A1: 4n, A2_1: 4n } });
    const { body } = await it.call(it.compiler, county);
    expect(body.omissions).toMatchObject([{ unit: 'town-2', counts: false }]);
    expect(body.cells.A1).toBe(7);
    const versions = await it.db.version.findMany({ include: { owner: true } });
    const { fingerprint } = body;
    const madeFrom = versions.map(({ owner, number, sha256 }) => ({
      ...{ unit: owner.unitCode, version: number, sha256 },
    }));
    const plain = { area: 'county-a', year: 2017, versions: madeFrom, adjustments: [] };
    expect(fingerprint).toBe(fingerprintOf(plain));
    expect((await submit(it)).status).toBe(200);
    const version = await it.call(it.compiler, '/years/2017/returns/county-a/versions/1');
    expect(version.body.madeFrom).not.toHaveProperty('omissions');
  }));

test('what a county left out is said under the city’s table, by name one level up', () =>
  inCounty(async (it) => {
    await omit(it, { unit: 'town-2', reason });
    await submit(it);
    const office = await it.person('office', 'reviewer', 'city');
    await it.call(office, '/years/2017/returns/county-a/accept', { method: 'POST', body: {} });
    const { body } = await it.call(office, '/years/2017/rollup/city');
    expect(body.omissionsBelow).toEqual([
      { unit: 'town-2', name: '西镇', reason, way: [{ area: 'county-a', name: '甲县' }] },
    ]);
    const table = await it.call(office, '/years/2017/rollup/city/table.json');
    expect(table.body.notes[0]).toBe(`其中，甲县的报表未计入西镇（${reason}）。`);
  }));

test('on a basis on which the unit counts, its naming says nothing', () =>
  inCounty(async (it) => {
    await omit(it, { unit: 'town-2', reason });
    await given.return(it.db, { unit: 'town-2', status: 'submitted', cells: { A1: 4n, A2_1: 4n } });
    const { body } = await it.call(it.compiler, `${county}?basis=submitted`);
    expect([body.cells.A1, body.omissions]).toMatchObject([7, [{ unit: 'town-2', counts: false }]]);
    const table = await it.call(it.compiler, `${county}/table.json?basis=submitted`);
    expect(table.body.notes).toEqual(['本表含已提交、尚未审核通过的报表，非最终数据。']);
  }));

describe('refused', () => {
  test.each([
    { why: 'a unit further below or elsewhere', unit: 'dept-1', code: 'badRequest' },
    { why: 'no unit at all', unit: 'nowhere', code: 'badRequest' },
    { why: 'the area itself', unit: 'county-a', code: 'badRequest' },
    { why: 'a unit that counts already', unit: 'town-1', code: 'unitCounted' },
    { why: 'no reason', unit: 'town-2', reason: ' ', code: 'reasonMissing' },
    { why: 'hardly a reason', unit: 'town-2', reason: '未报', code: 'reasonTooShort' },
    { why: 'too long a reason', unit: 'town-2', reason: '长'.repeat(2001), code: 'textTooLong' },
  ])('$why', ({ unit, code, ...other }) =>
    inCounty(async (it) => {
      const sent = { unit, reason: 'reason' in other ? other.reason : reason };
      expect((await omit(it, sent)).body.code).toBe(code);
      expect(await it.db.omission.count()).toBe(0);
    }),
  );

  test('once the table is submitted, nothing is named or taken back', () =>
    inCounty(async (it) => {
      await omit(it, { unit: 'town-2', reason });
      await submit(it);
      expect((await omit(it, { unit: 'town-2', reason: '逾期未报' })).body.code).toBe('wrongState');
      const back = await it.call(it.compiler, `${county}/omissions/town-2`, { method: 'DELETE' });
      expect(back.body.code).toBe('wrongState');
    }));

  test.each([
    { role: 'clerk', unit: 'town-2', status: 404 },
    { role: 'compiler', unit: 'county-b', status: 404 },
    { role: 'compiler', unit: 'city', status: 403 },
    { role: 'reviewer', unit: 'county-a', status: 403 },
    { role: 'auditor', unit: 'city', status: 403 },
    { role: 'administrator', unit: 'city', status: 404 },
  ] as const)('to a $role of $unit: $status', ({ role, unit, status }) =>
    inCounty(async (it) => {
      const somebody = await it.person('somebody', role, unit);
      expect((await omit(it, { unit: 'town-2', reason }, somebody)).status).toBe(status);
      const path = `${county}/omissions/town-2`;
      expect((await it.call(somebody, path, { method: 'DELETE' })).status).toBe(status);
    }),
  );
});
