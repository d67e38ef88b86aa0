import { describe, expect, test, vi } from 'vitest';
import { given } from '@/lib/db/testing-city';
import { returnBody, returnPage } from './schemas/returns';
import { year as yearBody } from './schemas/years';
import { inApi } from './testing';

const path = '/years/2017/returns/town-1';

describe('a return', () => {
  test('is told as it is described, every cell of it', () =>
    inApi(async ({ call, person, db }) => {
      await given.city(db, { year: 2016, state: 'published' });
      await given.return(db, { unit: 'town-1', status: 'accepted', year: 2016, cells: { A1: 3n } });
      await given.return(db, {
        unit: 'town-1',
        status: 'submitted',
        cells: { A1: 4n, H4: 1_500_000n },
        submittedBy: 'clerk',
      });
      const { body } = await call(await person('clerk', 'clerk', 'town-1'), path);
      expect(returnBody.strict().parse(body)).toEqual(body);
      expect(Object.keys(body.cells)).toHaveLength(58);
      expect(body).toMatchObject({
        unit: 'town-1',
        year: 2017,
        edition: '2014',
        kind: 'entered',
        status: 'submitted',
        cells: { A1: 4, H4: 1.5, C1: 0 },
        lastYear: { A1: 3 },
        marks: { A1: { by: 'clerk 的姓名', revision: 1 } },
        returned: null,
        version: 1,
        acceptedVersion: null,
        actions: ['withdraw'],
      });
    }));

  test('that nobody opened is blank, not zero', () =>
    inApi(async ({ call, person }) => {
      const { body } = await call(await person('clerk', 'clerk', 'town-1'), path);
      expect(body).toMatchObject({
        revision: 0,
        status: 'draft',
        cells: { A1: null, C1: null },
        lastYear: null,
      });
    }));

  test('need not be sent again while its revision is known', () =>
    inApi(async ({ call, person }) => {
      const clerk = await person('clerk', 'clerk', 'town-1');
      const etag = (await call(clerk, path)).headers.get('etag') ?? '';
      expect(etag).toBe('"0"');
      const known = await call(clerk, path, { headers: { 'if-none-match': `"7", W/${etag}` } });
      expect([known.status, known.text]).toEqual([304, '']);
      await call(clerk, path, { method: 'PATCH', body: { base: 0, cells: { A1: 1 } } });
      expect((await call(clerk, path, { headers: { 'if-none-match': etag } })).status).toBe(200);
    }));

  test('that is known costs one small statement and is still told to nobody else', () =>
    inApi(async ({ call, person, sql, db }) => {
      const [clerk, stranger] = [
        await person('clerk', 'clerk', 'town-1'),
        await person('stranger', 'clerk', 'town-2'),
      ];
      const statements = vi.spyOn(sql, 'query');
      const reads = vi.spyOn(db, '$queryRaw');
      const headers = { 'if-none-match': '"0"' };
      const known = await call(clerk, path, { headers });
      expect([known.status, known.headers.get('etag')]).toEqual([304, '"0"']);
      expect([statements.mock.calls.length, reads.mock.calls.length]).toEqual([1, 0]);
      expect((await call(stranger, path, { headers })).status).toBe(404);
      expect((await call(null, path, { headers })).status).toBe(401);
      expect((await call(clerk, '/years/1999/returns/town-1', { headers })).status).toBe(404);
    }));

  test.each([{ method: 'GET' }, { method: 'PATCH', body: { base: 0, cells: { A1: 1 } } }])(
    '$method for a person who is no longer the one signed in is refused',
    (sent) =>
      inApi(async ({ call, person, db }) => {
        const clerk = await person('clerk', 'clerk', 'town-1');
        const other = await call(clerk, path, { ...sent, headers: { 'x-nianbao-person': 'colleague' } });
        expect(other).toMatchObject({ status: 401, body: { code: 'otherPerson' } });
        expect(await db.event.count()).toBe(0);
        expect((await call(clerk, path, { ...sent, headers: { 'x-nianbao-person': 'clerk' } })).status).toBe(
          200,
        );
      }),
  );

  test('that is compiled shows the live sum with its fingerprint, then what was frozen', () =>
    inApi(async ({ call, person, db }) => {
      const office = await person('office', 'compiler', 'county-a');
      await given.return(db, { unit: 'town-1', status: 'accepted', cells: { I3: 2n } });
      const before = (await call(office, '/years/2017/returns/county-a')).body;
      expect(before).toMatchObject({
        kind: 'compiled',
        cells: { I3: 2 },
        outstanding: ['town-2'],
        marks: {},
      });
      await given.return(db, { unit: 'town-2', status: 'accepted', cells: { I3: 3n } });
      const stale = await call(office, '/years/2017/returns/county-a/submit', {
        method: 'POST',
        body: { fingerprint: before.fingerprint },
      });
      expect(stale).toMatchObject({ status: 409, body: { code: 'compiledChanged' } });
      const now = await call(office, '/years/2017/returns/county-a');
      expect(now.body).toMatchObject({ cells: { I3: 5 }, outstanding: [] });
      const sent = { method: 'POST', body: { fingerprint: now.body.fingerprint } };
      expect((await call(office, '/years/2017/returns/county-a/submit', sent)).status).toBe(200);
      await db.return.updateMany({ where: { unitCode: 'town-2' }, data: { acceptedVersion: null } });
      const frozen = await call(office, '/years/2017/returns/county-a');
      expect(frozen.body).toMatchObject({ status: 'submitted', cells: { I3: 5 }, version: 1 });
      expect(frozen.headers.get('etag')).not.toBe(now.headers.get('etag'));
    }));
});

test('lists, years and units are told as they are described', () =>
  inApi(async ({ call, person, db }) => {
    await given.return(db, { unit: 'town-1', status: 'submitted' });
    const office = await person('office', 'reviewer', 'county-a');
    const page = (await call(office, '/years/2017/returns?limit=2')).body;
    expect(returnPage.strict().parse(page)).toEqual(page);
    expect(page.returns).toMatchObject([
      { unit: { code: 'county-a' }, kind: 'compiled', filled: 0, of: 2 },
      {
        unit: { code: 'town-1' },
        status: 'submitted',
        filled: 54,
        of: 54,
        findings: { error: 0, warning: 0 },
      },
    ]);
    const rest = (await call(office, `/years/2017/returns?limit=2&cursor=${page.next}`)).body;
    expect(rest).toMatchObject({
      returns: [{ unit: { code: 'town-2' }, filled: 0, opened: false }],
      next: null,
    });
    const year = (await call(office, '/years/2017')).body;
    expect(yearBody.strict().parse(year)).toMatchObject({
      due: '2018-02-12',
      counts: { units: 3, submitted: 1, unopened: 1 },
    });
    expect((await call(office, '/years')).body.years).toEqual([year]);
    expect((await call(office, '/years/2011')).status).toBe(404);
    const units = (await call(office, '/units')).body.units;
    expect(units).toMatchObject([
      { code: 'county-a', kind: 'county', parent: 'city', path: ['city', 'county-a'] },
      { code: 'town-1' },
      { code: 'town-2' },
    ]);
  }));

test('the official forms are data', () =>
  inApi(async ({ call, person }) => {
    const clerk = await person('clerk', 'clerk', 'town-1');
    const { editions } = (await call(clerk, '/editions')).body;
    expect(editions.map((edition: { id: string }) => edition.id)).toEqual(['2014', '2021']);
    const { body } = await call(clerk, '/editions/2014');
    expect(body.cells).toHaveLength(58);
    expect(body.sections[0].rows[0].code).toBe('A1');
    expect((await call(clerk, '/editions/1900')).status).toBe(404);
  }));

test('an access token is told once, listed without its secret, and ended', () =>
  inApi(async ({ call, person }) => {
    const clerk = await person('clerk', 'clerk', 'town-1');
    const made = await call(clerk, '/tokens', { method: 'POST', body: { name: '接口', scope: 'read' } });
    expect(made).toMatchObject({ status: 201, body: { token: expect.stringMatching(/^nianbao_/) } });
    const listed = await call(clerk, '/tokens');
    expect(listed.body.tokens).toMatchObject([
      { id: made.body.id, name: '接口', scope: 'read', revokedAt: null },
    ]);
    expect(listed.text).not.toContain(made.body.token);
    const stranger = await person('stranger', 'clerk', 'town-2');
    expect((await call(stranger, `/tokens/${made.body.id}`, { method: 'DELETE' })).status).toBe(404);
    expect((await call(clerk, `/tokens/${made.body.id}`, { method: 'DELETE' })).status).toBe(200);
    expect((await call(clerk, '/tokens')).body.tokens[0].revokedAt).not.toBeNull();
  }));
