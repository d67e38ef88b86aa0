import { describe, expect, test } from 'vitest';
import { may, type Place, type Role, roles } from '@/lib/access/roles';
import { given } from '@/lib/db/testing-city';
import { effectBody } from './schemas/effect';
import { inApi } from './testing';

const path = '/years/2017/returns/town-1/effect';
const rule = 'disclosed-within-channels';
const rules = (findings: { rule: string }[]) => findings.map(({ rule }) => rule);

test('a first version that breaks a rule of the area says which, with the area’s own numbers', () =>
  inApi(async ({ call, person, db }) => {
    const office = await person('office', 'reviewer', 'county-a');
    await given.return(db, { unit: 'town-2', status: 'accepted', cells: { A1: 3n, A2_1: 4n } });
    await given.return(db, { unit: 'town-1', status: 'submitted', cells: { A1: 2n } });
    const { status, body } = await call(office, path);
    expect(status).toBe(200);
    expect(effectBody.strict().parse(body)).toMatchObject({
      area: 'county-a',
      unit: 'town-1',
      version: 1,
      instead: null,
      children: { of: 2, before: 1, after: 2 },
      before: { A1: 3, A2_1: 4 },
      after: { A1: 5, A2_1: 4 },
    });
    expect(body.findings.new).toMatchObject([
      { rule, severity: 'warning', message: expect.stringContaining('主动公开政府信息数 5 大于') },
    ]);
    expect([body.findings.mended, body.findings.still]).toEqual([[], []]);
  }));

test('a corrected version mends what its predecessor broke', () =>
  inApi(async ({ call, person, db }) => {
    const office = await person('office', 'reviewer', 'county-a');
    const clerk = await person('clerk', 'clerk', 'town-1');
    await given.return(db, { unit: 'town-2', status: 'accepted', cells: { A1: 1n, A2_1: 2n } });
    const id = await given.return(db, { unit: 'town-1', status: 'returned', cells: { A1: 2n } });
    await db.return.update({ where: { id }, data: { acceptedVersion: 1 } });
    const at = '/years/2017/returns/town-1';
    const { revision } = (await call(clerk, at)).body;
    await call(clerk, at, { method: 'PATCH', body: { base: revision, cells: { A1: 0 } } });
    expect((await call(clerk, `${at}/submit`, { method: 'POST', body: {} })).status).toBe(200);
    const { body } = await call(office, path);
    expect(body).toMatchObject({ version: 2, instead: 1, children: { of: 2, before: 2, after: 2 } });
    expect([body.findings.new, body.findings.still]).toEqual([[], []]);
    expect(rules(body.findings.mended)).toEqual([rule]);
    const first = (await call(office, `${path}?version=1`)).body;
    expect(first.before, 'the accepted version in place of itself changes nothing').toEqual(first.after);
    expect(rules(first.findings.still)).toEqual(rules(body.findings.mended));
    expect((await call(office, `${path}?version=3`)).status).toBe(404);
    expect((await call(office, `${path}?version=x`)).status).toBe(422);
  }));

test('what a county’s table would do to the city’s', () =>
  inApi(async ({ call, person, db }) => {
    const office = await person('office', 'reviewer', 'city');
    await given.return(db, { unit: 'county-a', status: 'submitted', cells: { A1: 4n } });
    const { body } = await call(office, '/years/2017/returns/county-a/effect');
    expect(body).toMatchObject({ area: 'city', after: { A1: 4 }, children: { of: 4, before: 0, after: 1 } });
    expect(body.before.A1, 'nobody is in it yet').toBeNull();
    expect(rules(body.findings.new)).toEqual([rule]);
  }));

test('a return that was never submitted has no effect to tell of', () =>
  inApi(async ({ call, person }) => {
    const office = await person('office', 'reviewer', 'county-a');
    expect((await call(office, path)).status).toBe(404);
  }));

describe('told only to who may review it', () => {
  const place: Place = { unit: 'town-1', ancestors: ['county-a', 'city'] };
  const everyRole = Object.keys(roles) as Role[];
  const cases = everyRole.flatMap((role) =>
    ['town-1', 'county-a', 'city', 'county-b'].map((at) => ({ role, at })),
  );
  test.each(cases)('$role of $at', ({ role, at }) =>
    inApi(async ({ call, person, db }) => {
      await given.return(db, { unit: 'town-1', status: 'submitted' });
      const grants = [{ role, unit: at }];
      const is = may(grants, 'return.review', place) ? 200 : may(grants, 'return.read', place) ? 403 : 404;
      expect((await call(await person('somebody', role, at), path)).status).toBe(is);
    }),
  );
});
