import { expect, test } from 'vitest';
import { given } from '@/lib/db/testing-city';
import { inApi, type TestApi } from './testing';

const path = '/years/2017/returns/town-1';
const post = (due: string | null, reason = '机构合并') => ({ method: 'POST', body: { due, reason } });

/** The year is due on 12 February and closes on 31 March; today is 6 February. */
async function people({ person }: TestApi) {
  return {
    clerk: await person('clerk', 'clerk', 'town-1'),
    office: await person('office', 'reviewer', 'county-a'),
  };
}

test('one unit is given more time and is told so; taken back, the day of the year holds again', () =>
  inApi(async (api) => {
    const { call, db } = api;
    const { clerk, office } = await people(api);
    const id = await given.return(db, { unit: 'town-1', status: 'draft' });
    expect((await call(office, `${path}/extend`, post('2018-02-20', ' 机构合并 '))).status).toBe(200);
    expect((await call(clerk, path)).body).toMatchObject({ due: '2018-02-20', extendedDue: '2018-02-20' });
    const { returns } = (await call(office, '/years/2017/returns?area=county-a')).body;
    expect(
      returns.map((row: { due: string; extendedDue: string | null }) => [row.due, row.extendedDue]),
    ).toEqual([
      ['2018-03-31', null],
      ['2018-02-20', '2018-02-20'],
      ['2018-02-12', null],
    ]);
    await call(office, `${path}/extend`, post(null, '已到位'));
    expect((await call(clerk, path)).body).toMatchObject({ due: '2018-02-12', extendedDue: null });
    const events = await db.event.findMany({ where: { subject: `return:${id}` }, orderBy: { seq: 'asc' } });
    expect(events.map(({ action, detail }) => [action, detail])).toEqual([
      ['extendDue', { due: '2018-02-20', before: null, reason: '机构合并' }],
      ['extendDue', { due: null, before: '2018-02-20', reason: '已到位' }],
    ]);
  }));

test('an open form hears of it by its revision; a return that nobody has opened stays unopened', () =>
  inApi(async (api) => {
    const { call, db } = api;
    const { office } = await people(api);
    expect((await call(office, `${path}/extend`, post('2018-02-20'))).body).toMatchObject({ revision: 0 });
    const rows = (await call(office, '/years/2017/returns?area=town-1')).body.returns;
    expect(rows).toMatchObject([{ opened: false, extendedDue: '2018-02-20' }]);
    await given.return(db, { unit: 'town-2', status: 'draft' });
    const second = await call(office, '/years/2017/returns/town-2/extend', post('2018-02-20'));
    expect(second.body).toMatchObject({ revision: 2 });
  }));

test('what was submitted by the extended day is not late, in the list, on the return and in its versions', () =>
  inApi(async (api) => {
    const { call, db } = api;
    const { office } = await people(api);
    await given.return(db, { unit: 'town-1', status: 'returned' });
    await db.year.update({ where: { year: 2017 }, data: { due: new Date('2018-02-01T00:00:00Z') } });
    const seen = async () => {
      const [row] = (await call(office, '/years/2017/returns?area=town-1')).body.returns;
      return [row.late, (await call(office, path)).body.late];
    };
    expect(await seen()).toEqual([true, true]);
    await call(office, `${path}/extend`, post('2018-02-20'));
    expect(await seen()).toEqual([false, false]);
    const [version] = (await call(office, path)).body.versions;
    expect(version).toMatchObject({ number: 1, late: false });
  }));

test.each([
  { why: 'today is no extension where the year is due later', due: '2018-02-06', code: 'dueOutside' },
  { why: 'it is the day of the year anyway', due: '2018-02-12', code: 'dueOutside' },
  { why: 'it is over', due: '2018-02-05', code: 'dueOutside' },
  { why: 'the year is closed by then', due: '2018-04-01', code: 'dueOutside' },
  { why: 'there is no such day', due: '2018-02-30', code: 'badRequest' },
  { why: 'it is no day', due: 'x', code: 'badRequest' },
  { why: 'the first day after the due day', due: '2018-02-13', code: undefined },
  { why: 'the last day of the year', due: '2018-03-31', code: undefined },
])('$due: $code, because $why', ({ due, code }) =>
  inApi(async (api) => {
    const { office } = await people(api);
    const answer = await api.call(office, `${path}/extend`, post(due));
    expect([answer.status, answer.body.code]).toEqual([code ? 422 : 200, code]);
    if (code === 'dueOutside') expect(answer.body.detail).toContain('2018-02-13至2018-03-31');
  }),
);

test('it takes a reason, and there must be something to take back', () =>
  inApi(async (api) => {
    const { office } = await people(api);
    expect((await api.call(office, `${path}/extend`, post('2018-02-20', ' '))).body.code).toBe(
      'reasonMissing',
    );
    expect(await api.call(office, `${path}/extend`, post(null))).toMatchObject({
      status: 409,
      body: { code: 'dueNotExtended' },
    });
  }));
