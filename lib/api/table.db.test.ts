import { expect, test } from 'vitest';
import { given } from '@/lib/db/testing-city';
import { inApi, type TestApi } from './testing';

const formats = ['xlsx', 'csv', 'json'] as const;

/** County A with both towns accepted, one adjustment, and its table sent in as version 1. */
async function countyASent({ db, call, person }: TestApi) {
  await given.return(db, { unit: 'town-1', status: 'accepted', cells: { A1: 3n, A2_1: 3n } });
  await given.return(db, { unit: 'town-2', status: 'accepted', cells: { A1: 4n, A2_1: 4n } });
  const compiler = await person('compiler', 'compiler', 'county-a');
  await call(compiler, '/years/2017/rollup/county-a/adjustments', {
    method: 'POST',
    body: { cell: 'A1', amount: -1, reason: '两镇联合发文', units: ['town-1', 'town-2'] },
  });
  const sent = await call(compiler, '/years/2017/returns/county-a/submit', {
    method: 'POST',
    body: { explanations: { 'disclosed-within-channels': '两镇联合发文' } },
  });
  expect(sent.status).toBe(200);
  return compiler;
}

test('a frozen version’s table is the live one that it was made from, byte for byte, whoever asks', () =>
  inApi(async (api) => {
    const compiler = await countyASent(api);
    const auditor = await api.person('auditor', 'auditor', 'city');
    for (const format of formats) {
      const live = await api.call(compiler, `/years/2017/rollup/county-a/table.${format}`);
      const frozen = await api.call(auditor, `/years/2017/returns/county-a/versions/1/table.${format}`);
      expect(frozen.status).toBe(200);
      expect(frozen.bytes).toEqual(live.bytes);
      expect(frozen.headers.get('content-type')).toBe(live.headers.get('content-type'));
      expect(decodeURIComponent(frozen.headers.get('content-disposition') ?? '')).toContain(
        `甲县2017年度政府信息公开情况统计表.${format}`,
      );
    }
  }));

test('it keeps its bytes when the units’ returns change afterwards', () =>
  inApi(async (api) => {
    const compiler = await countyASent(api);
    const path = '/years/2017/returns/county-a/versions/1/table.json';
    const before = await api.call(compiler, path);
    expect(before.body.notes).toEqual([expect.stringContaining('两镇联合发文')]);
    const reviewer = await api.person('reviewer', 'reviewer', 'county-a');
    const reason = { reason: '请核对主动公开数' };
    await api.call(reviewer, '/years/2017/returns/town-1/reopen', { method: 'POST', body: reason });
    expect((await api.call(compiler, path)).bytes).toEqual(before.bytes);
  }));

test('a unit’s own version has a table, too, and nobody else’s', () =>
  inApi(async (api) => {
    await given.return(api.db, { unit: 'town-1', status: 'submitted', cells: { A1: 3n } });
    const clerk = await api.person('clerk', 'clerk', 'town-1');
    const path = '/years/2017/returns/town-1/versions/1/table.json';
    expect((await api.call(clerk, path)).body).toMatchObject({ unit: '东镇', notes: [], fingerprint: null });
    const other = await api.person('other', 'clerk', 'town-2');
    expect((await api.call(other, path)).status).toBe(404);
    expect((await api.call(clerk, path.replace('/1/', '/2/'))).status).toBe(404);
  }));
