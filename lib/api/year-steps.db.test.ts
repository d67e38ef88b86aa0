import { describe, expect, test } from 'vitest';
import type { Role } from '@/lib/access/roles';
import { given } from '@/lib/db/testing-city';
import { readYearSteps } from '@/lib/queries/read-year-steps';
import { inApi } from './testing';

const post = (body: object = {}) => ({ method: 'POST', body });
const reopen = (reason = '补报两家') => post({ reason });

/** What each comes to in each state of the year, written out independently of the table. */
const expected = {
  close: {
    preparing: 'wrongYearState',
    open: 'closed',
    closed: 'wrongYearState',
    published: 'wrongYearState',
  },
  reopen: {
    preparing: 'wrongYearState',
    open: 'wrongYearState',
    closed: 'open',
    published: 'wrongYearState',
  },
} as const;
const yearStates = ['preparing', 'open', 'closed', 'published'] as const;

describe.each(['close', 'reopen'] as const)('%s', (step) => {
  test.each(yearStates)('a year that is %s', (state) =>
    inApi(async ({ call, person, db }) => {
      const admin = await person('admin', 'administrator', 'city');
      await db.year.update({ where: { year: 2017 }, data: { state } });
      const answer = await call(admin, `/years/2017/${step}`, step === 'close' ? post() : reopen());
      expect(answer.status === 200 ? answer.body.state : answer.body.code).toBe(expected[step][state]);
      const after = await db.year.findUniqueOrThrow({ where: { year: 2017 } });
      expect(after.state).toBe(answer.status === 200 ? expected[step][state] : state);
      const events = await db.event.findMany({ where: { subject: 'year:2017' } });
      expect(events.map(({ action, actor }) => [action, actor])).toEqual(
        answer.status === 200 ? [[`${step}Year`, 'admin']] : [],
      );
    }),
  );

  test.each<{ role: Role; unit: string; scope: 'write' | 'read'; code: string }>([
    { role: 'clerk', unit: 'town-1', scope: 'write', code: 'forbidden' },
    { role: 'reviewer', unit: 'city', scope: 'write', code: 'forbidden' },
    { role: 'compiler', unit: 'city', scope: 'write', code: 'forbidden' },
    { role: 'auditor', unit: 'city', scope: 'write', code: 'forbidden' },
    { role: 'administrator', unit: 'county-a', scope: 'write', code: 'forbidden' },
    { role: 'administrator', unit: 'city', scope: 'read', code: 'readOnlyToken' },
  ])('not by $role of $unit, $scope', ({ role, unit, scope, code }) =>
    inApi(async ({ call, person, db }) => {
      const somebody = await person('somebody', role, unit, scope);
      await db.year.update({
        where: { year: 2017 },
        data: { state: step === 'close' ? 'open' : 'closed' },
      });
      const answer = await call(somebody, `/years/2017/${step}`, step === 'close' ? post() : reopen());
      expect(answer).toMatchObject({ status: 403, body: { code } });
      expect(await db.event.count()).toBe(0);
    }),
  );
});

test('a year is reopened for a reason, which stays in the log; another year is not found', () =>
  inApi(async ({ call, person, db }) => {
    const admin = await person('admin', 'administrator', 'city');
    await call(admin, '/years/2017/close', post());
    expect((await call(admin, '/years/2017/reopen', reopen(' '))).body.code).toBe('reasonMissing');
    expect((await call(admin, '/years/2017/reopen', reopen(' 补报两家 '))).body).toEqual({
      year: 2017,
      state: 'open',
    });
    const last = await db.event.findFirstOrThrow({ orderBy: { id: 'desc' } });
    expect([last.subject, last.action, last.detail]).toEqual([
      'year:2017',
      'reopenYear',
      { reason: '补报两家' },
    ]);
    expect((await call(admin, '/years/2011/close', post())).status).toBe(404);
  }));

test('what closing means is counted: who is stuck, and what goes on', () =>
  inApi(async ({ db, person }) => {
    const user = await person('admin', 'administrator', 'city');
    await given.return(db, { unit: 'town-1', status: 'accepted' });
    await given.return(db, { unit: 'town-2', status: 'submitted' });
    await given.return(db, { unit: 'dept-1', status: 'returned' });
    expect(await readYearSteps({ db, user })).toEqual([
      { year: 2017, of: 8, accepted: 1, stuck: 2, waiting: 1, returned: 1, compiled: 3 },
    ]);
  }));
