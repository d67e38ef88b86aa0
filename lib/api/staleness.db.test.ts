import { expect, test } from 'vitest';
import type { User } from '@/lib/access/user';
import { given } from '@/lib/db/testing-city';
import { inApi, type TestApi } from './testing';

type County = TestApi & { office: User; city: User; reviewer: User; clerk: User };
const county = '/years/2017/returns/county-a';
const staleness = '/years/2017/rollup/county-a/staleness';
/** Warns where `A1` is more than its channels together. */
const rule = 'disclosed-within-channels';
const post = (body: object = {}) => ({ method: 'POST', body });

/** County A's table is sent in as version 1, made of version 1 of both towns. */
function inCounty(fn: (county: County) => Promise<void>): Promise<void> {
  return inApi(async (api) => {
    await given.return(api.db, { unit: 'town-1', status: 'accepted', cells: { A1: 3n, A2_1: 3n } });
    await given.return(api.db, { unit: 'town-2', status: 'accepted', cells: { A1: 4n, A2_1: 4n } });
    const office = await api.person('office', 'compiler', 'county-a');
    const city = await api.person('city', 'reviewer', 'city');
    expect((await api.call(office, `${county}/submit`, post())).status).toBe(200);
    const reviewer = await api.person('reviewer', 'reviewer', 'county-a');
    const clerk = await api.person('clerk', 'clerk', 'town-1');
    await fn({ ...api, office, city, reviewer, clerk });
  });
}

/** The east town's accepted return is opened, corrected, sent and accepted again; more in `A1` than in its channels is explained. */
async function correct({ call, reviewer, clerk }: County, a1: number, channel = a1) {
  const path = '/years/2017/returns/town-1';
  await call(reviewer, `${path}/reopen`, post({ reason: '请核对主动公开数' }));
  const { revision } = (await call(clerk, path)).body;
  await call(clerk, path, { method: 'PATCH', body: { base: revision, cells: { A1: a1, A2_1: channel } } });
  const explanations = a1 > channel ? { [rule]: '另有1条以其他方式公开' } : {};
  expect((await call(clerk, `${path}/submit`, post({ explanations }))).status).toBe(200);
  expect((await call(reviewer, `${path}/accept`, post())).status).toBe(200);
}

test('nothing is stale before anything was submitted, nor while nothing changes', () =>
  inCounty(async ({ call, office, city }) => {
    expect((await call(office, staleness)).body).toMatchObject({ stale: false, version: { number: 1 } });
    const other = await call(city, '/years/2017/rollup/county-b/staleness');
    expect(other.body).toMatchObject({ stale: false, version: null });
    expect((await call(office, '/years/2017/rollup/town-1/staleness')).status).toBe(404);
  }));

test('a reopened unit still counts; its next accepted version makes the table stale, to the cell', () =>
  inCounty(async (it) => {
    await correct(it, 5);
    for (const somebody of [it.office, it.city]) {
      const { body } = await it.call(somebody, staleness);
      expect(body).toMatchObject({
        stale: true,
        status: 'submitted',
        version: { number: 1, accepted: false, by: 'office 的姓名' },
        units: [{ unit: 'town-1', name: '东镇', change: 'newer', was: 1, now: 2, by: 'clerk 的姓名' }],
        cells: [
          { code: 'A1', was: 7, now: 9, by: 2, causes: [{ unit: 'town-1', adjustment: null, by: 2 }] },
          { code: 'A2_1', was: 7, now: 9, by: 2 },
        ],
      });
    }
  }));

test('compiled again in one step, the table is what it would be made of now, and the office above sees no gap', () =>
  inCounty(async (it) => {
    const again = (body: object = {}) => it.call(it.office, `${county}/recompile`, post(body));
    expect((await again()).body.code).toBe('notStale');
    await correct(it, 5);
    const { fingerprint } = (await it.call(it.office, staleness)).body;
    expect((await again({ fingerprint: 'another' })).body.code).toBe('compiledChanged');
    expect((await it.call(it.office, county)).body).toMatchObject({ status: 'submitted', version: 1 });
    expect((await again({ fingerprint })).body).toMatchObject({ status: 'submitted', version: 2 });
    const version = await it.call(it.city, `${county}/versions/2`);
    expect(version.body).toMatchObject({ cells: { A1: 9 }, madeFrom: { fingerprint } });
    expect((await it.call(it.office, staleness)).body).toMatchObject({
      stale: false,
      version: { number: 2 },
    });
    const history = (await it.call(it.office, `${county}/history`)).body.history;
    expect(history.map(({ action }: { action: string }) => action)).toEqual(['submit', 'withdraw', 'submit']);
  }));

test('what is broken since is asked for, and what was explained stays explained while its rule still warns', () =>
  inCounty(async (it) => {
    const again = (body: object = {}) => it.call(it.office, `${county}/recompile`, post(body));
    await correct(it, 4, 3);
    const refused = (await again()).body;
    expect(refused).toMatchObject({ code: 'findingsStand', findings: [{ rule }] });
    const explanations = { [rule]: '东镇另有1条以其他方式公开' };
    expect((await again({ explanations })).status).toBe(200);
    await correct(it, 6, 5);
    expect((await again()).status).toBe(200);
    const third = await it.call(it.office, `${county}/versions/3`);
    expect(third.body).toMatchObject({ cells: { A1: 10, A2_1: 9 }, explanations });
    await correct(it, 6);
    expect((await again()).status).toBe(200);
    expect((await it.call(it.office, `${county}/versions/4`)).body.explanations).toEqual({});
  }));

test('a refused recompile leaves the submitted table as it was', () =>
  inCounty(async (it) => {
    await it.call(it.office, `${county}/withdraw`, post());
    const adjust = { cell: 'A1', amount: -7, reason: '两镇联合发文', units: ['town-1', 'town-2'] };
    await it.call(it.office, '/years/2017/rollup/county-a/adjustments', post(adjust));
    expect((await it.call(it.office, `${county}/submit`, post())).status).toBe(200);
    await correct(it, 1);
    expect((await it.call(it.office, `${county}/recompile`, post())).body.code).toBe('badAmount');
    expect((await it.call(it.office, county)).body).toMatchObject({ status: 'submitted', version: 2 });
  }));

test('a county’s new version makes the city’s table stale in turn', () =>
  inCounty(async (it) => {
    const { db, call, city, office } = it;
    for (const unit of ['dept-1', 'dept-2', 'county-b']) await given.return(db, { unit, status: 'accepted' });
    expect((await call(city, `${county}/accept`, post())).status).toBe(200);
    const compiler = await it.person('compiler', 'compiler', 'city');
    expect((await call(compiler, '/years/2017/returns/city/submit', post())).status).toBe(200);
    const above = '/years/2017/rollup/city/staleness';
    expect((await call(city, above)).body.below).toEqual([]);
    await correct(it, 5);
    expect((await call(city, above)).body).toMatchObject({
      stale: false,
      below: [{ unit: 'county-a', name: '甲县', units: 1 }],
    });
    expect((await call(office, staleness)).body).toMatchObject({ stale: true, status: 'accepted' });
    await call(city, `${county}/reopen`, post({ reason: '东镇的报表已更正' }));
    expect((await call(office, `${county}/submit`, post())).status).toBe(200);
    expect((await call(city, `${county}/accept`, post())).status).toBe(200);
    expect((await call(city, above)).body).toMatchObject({
      stale: true,
      below: [],
      units: [{ unit: 'county-a', change: 'newer', was: 1, now: 2 }],
      cells: [{ code: 'A1', was: 7, now: 9, by: 2 }, { code: 'A2_1' }],
    });
    expect((await call(compiler, '/years/2017/returns/city/recompile', post())).status).toBe(200);
    expect((await call(city, above)).body).toMatchObject({ stale: false, version: { number: 2 } });
  }));

test('a unit that was left out and is accepted since makes the table stale', () =>
  inApi(async (api) => {
    const { db, call, person } = api;
    await given.return(db, { unit: 'town-1', status: 'accepted', cells: { A1: 3n, A2_1: 3n } });
    const office = await person('office', 'compiler', 'county-a');
    const omissions = [{ unit: 'town-2', reason: '逾期未报' }];
    expect((await call(office, `${county}/submit`, post({ omissions }))).status).toBe(200);
    expect((await call(office, staleness)).body.stale).toBe(false);
    await given.return(db, { unit: 'town-2', status: 'accepted', cells: { A1: 4n, A2_1: 4n } });
    expect((await call(office, staleness)).body).toMatchObject({
      stale: true,
      units: [{ unit: 'town-2', change: 'nowIn', was: null, now: 1 }],
      omissions: [],
      cells: [{ code: 'A1', was: 3, now: 7 }, { code: 'A2_1' }],
    });
    expect((await call(office, `${county}/recompile`, post())).status).toBe(200);
    const version = await call(office, `${county}/versions/2`);
    expect(version.body.madeFrom).not.toHaveProperty('omissions');
  }));

test.each([
  { role: 'clerk', unit: 'town-1', read: 404, write: 404 },
  { role: 'compiler', unit: 'county-b', read: 404, write: 404 },
  { role: 'reviewer', unit: 'county-a', read: 200, write: 403 },
  { role: 'auditor', unit: 'city', read: 200, write: 403 },
  { role: 'administrator', unit: 'city', read: 404, write: 404 },
] as const)('a $role of $unit reads it: $read, compiles again: $write', ({ role, unit, read, write }) =>
  inCounty(async (it) => {
    const somebody = await it.person('somebody', role, unit);
    expect((await it.call(somebody, staleness)).status).toBe(read);
    expect((await it.call(somebody, `${county}/recompile`, post())).status).toBe(write);
  }),
);

test('a unit’s own return is not compiled again', () =>
  inApi(async ({ db, call, person }) => {
    await given.return(db, { unit: 'town-1', status: 'submitted', submittedBy: 'clerk' });
    const clerk = await person('clerk', 'clerk', 'town-1');
    expect((await call(clerk, '/years/2017/returns/town-1/recompile', post())).status).toBe(404);
  }));
