import { describe, expect, test } from 'vitest';
import { given, testNow } from '@/lib/db/testing-city';
import { figureBody, totalsBody } from './schemas/figures';
import { rollupBody, rollupCellBody } from './schemas/rollup';
import { inApi, type TestApi } from './testing';

const figure = '/years/2017/returns/town-1/cells/A1';

async function fill({ db }: TestApi): Promise<void> {
  await given.return(db, { unit: 'dept-1', status: 'accepted', cells: { A1: 6n, H4: 500_000n } });
  await given.return(db, { unit: 'dept-2', status: 'accepted', cells: { H4: 1n } });
  await given.return(db, { unit: 'town-1', status: 'accepted', cells: { A1: 3n } });
}

/** The county's office compiles and submits, the city's accepts. */
async function compile(api: TestApi): Promise<void> {
  const county = await api.person('county', 'compiler', 'county-a');
  const city = await api.person('city', 'reviewer', 'city');
  await given.return(api.db, { unit: 'town-2', status: 'accepted', cells: { A1: 1n } });
  const table = '/years/2017/returns/county-a';
  const { findings } = (await api.call(county, table)).body;
  const explanations = Object.fromEntries(findings.map(({ rule }: { rule: string }) => [rule, '属实']));
  const sent = await api.call(county, `${table}/submit`, { method: 'POST', body: { explanations } });
  expect(sent.status).toBe(200);
  expect((await api.call(city, `${table}/accept`, { method: 'POST', body: {} })).status).toBe(200);
}

describe('the roll-up says how its units stand', () => {
  test('in every cell, money as 万元', () =>
    inApi(async (api) => {
      await fill(api);
      const office = await api.person('office', 'reviewer', 'city');
      const { body } = await api.call(office, '/years/2017/rollup/city');
      expect(rollupBody.strict().parse(body)).toEqual(body);
      expect(body.spread.A1).toEqual({
        of: 4,
        filled: 2,
        zeros: 1,
        lower: 0,
        median: 0,
        upper: 6,
        highest: { unit: 'dept-1', value: 6, ties: 0 },
      });
      expect(body.spread.H4).toMatchObject({ median: 0.000001, highest: { unit: 'dept-1', value: 0.5 } });
    }));
});

describe('a total opened further', () => {
  test('into the county’s version, with shares, ledger and sum', () =>
    inApi(async (api) => {
      await fill(api);
      const adjustment = { year: 2017, areaCode: 'county-a', cell: 'A1', amount: -1n, reason: '联合发文' };
      await api.db.adjustment.create({
        data: { ...adjustment, units: ['town-1'], createdBy: 'x', createdAt: testNow },
      });
      await compile(api);
      const office = await api.person('office', 'reviewer', 'city');
      const top = (await api.call(office, '/years/2017/rollup/city/cells/A1')).body;
      expect(rollupCellBody.strict().parse(top)).toEqual(top);
      expect(top).toMatchObject({
        total: 9,
        version: null,
        way: [],
        sharesAddUp: true,
        sum: { units: 9, rest: 0 },
      });
      expect(top.units.map(({ unit, share }: { unit: string; share: number }) => [unit, share])).toEqual([
        ['dept-1', 66.7],
        ['dept-2', 0],
        ['county-a', 33.3],
        ['county-b', null],
      ]);
      const county = (await api.call(office, '/years/2017/rollup/city/cells/A1?way=county-a')).body;
      expect(county).toMatchObject({
        area: 'county-a',
        version: 1,
        total: 3,
        way: [{ unit: 'county-a', version: 1, value: 3 }],
        sharesAddUp: false,
        sum: { units: 4, rows: [expect.any(Number)], adjustments: -1, rest: 0 },
        adjustments: [{ reason: '联合发文', amount: -1 }],
      });
      const own = (await api.call(office, '/years/2017/rollup/county-a/cells/A1?version=1')).body;
      expect(own.units).toEqual(county.units);
      for (const query of ['way=county-a/town-1', 'way=town-1', 'version=2'])
        expect([query, (await api.call(office, `/years/2017/rollup/city/cells/A1?${query}`)).status]).toEqual(
          [query, 404],
        );
      expect((await api.call(office, '/years/2017/rollup/city/cells/A1?version=x')).status).toBe(422);
    }));
});

test('a unit that is left out tells why, in the table as it is and in the version made from it', () =>
  inApi(async (api) => {
    await fill(api);
    const county = await api.person('county', 'compiler', 'county-a');
    const path = '/years/2017/rollup/county-a';
    const body = { unit: 'town-2', reason: '机构撤并' };
    expect((await api.call(county, `${path}/omissions`, { method: 'POST', body })).status).toBe(201);
    const omitted = async (query: string) => {
      const { units } = (await api.call(county, `${path}/cells/A1${query}`)).body;
      return units.map((each: { unit: string; omitted: string | null }) => [each.unit, each.omitted]);
    };
    const told = [
      ['town-1', null],
      ['town-2', '机构撤并'],
    ];
    expect(await omitted('')).toEqual(told);
    const table = '/years/2017/returns/county-a';
    const { findings } = (await api.call(county, table)).body;
    const explanations = Object.fromEntries(findings.map(({ rule }: { rule: string }) => [rule, '属实']));
    await api.call(county, `${table}/submit`, { method: 'POST', body: { explanations } });
    expect(await omitted('?version=1')).toEqual(told);
  }));

test.each([
  { who: 'the city’s compiler', role: 'compiler', unit: 'city', status: 200 },
  { who: 'the auditor', role: 'auditor', unit: 'city', status: 200 },
  { who: 'the county’s office', role: 'reviewer', unit: 'county-a', status: 404 },
  { who: 'a clerk', role: 'clerk', unit: 'town-1', status: 404 },
  { who: 'the administrator', role: 'administrator', unit: 'city', status: 404 },
] as const)('the city’s total opened into the county: $who: $status', ({ role, unit, status }) =>
  inApi(async (api) => {
    await fill(api);
    const user = await api.person('reader', role, unit);
    const path = '/years/2017/rollup/city/cells/C1?basis=submitted&way=county-a';
    const { status: answered, body } = await api.call(user, path);
    expect(answered).toBe(status);
    if (status === 200) expect(body.parts.map(({ code }: { code: string }) => code)).toContain('C1_1');
  }),
);

describe('one figure', () => {
  test('names who gave it and who accepted it, the explanation and the stamped sheet', () =>
    inApi(async (api) => {
      await fill(api);
      const clerk = await api.person('clerk', 'clerk', 'town-2');
      const county = await api.person('county', 'reviewer', 'county-a');
      const path = '/years/2017/returns/town-2';
      const cells = { ...given.zeros(), A1: 5, A1a: 1 };
      const saved = await api.call(clerk, path, { method: 'PATCH', body: { base: 0, cells } });
      const draft = (await api.call(county, `${path}/cells/A1`)).body;
      expect(draft).toMatchObject({
        version: null,
        value: 5,
        saved: { by: 'clerk 的姓名' },
        submitted: null,
      });
      const asking = saved.body.findings.filter(({ explainable }: { explainable: boolean }) => explainable);
      const explanations = Object.fromEntries(asking.map(({ rule }: { rule: string }) => [rule, '经核实']));
      await api.call(clerk, `${path}/submit`, { method: 'POST', body: { explanations } });
      const { id: returnId } = await api.db.return.findFirstOrThrow({
        where: { year: 2017, unitCode: 'town-2' },
      });
      const sheet = {
        name: '盖章件.pdf',
        mediaType: 'application/pdf',
        size: 1,
        sha256: 'x',
        bytes: new Uint8Array([1]),
      };
      await api.db.scan.create({
        data: { ...sheet, returnId, version: 1, addedBy: 'clerk', addedAt: testNow },
      });
      await api.call(county, `${path}/accept`, { method: 'POST', body: {} });
      const { body } = await api.call(county, `${path}/cells/A1?version=1`);
      expect(figureBody.strict().parse(body)).toEqual(body);
      expect(body).toMatchObject({
        version: 1,
        value: 5,
        submitted: { by: 'clerk 的姓名' },
        accepted: { by: 'county 的姓名' },
        acceptedVersion: 1,
        scans: [{ name: '盖章件.pdf', version: 1, by: 'clerk 的姓名' }],
      });
      const about = asking.filter((finding: { cells: string[] }) => finding.cells.includes('A1'));
      expect(about.length).toBeGreaterThan(0);
      for (const { rule } of about)
        expect(body.said).toContainEqual(expect.objectContaining({ rule, explanation: '经核实' }));
      expect((await api.call(county, `${path}/cells/A1`)).body).toEqual(body);
      expect((await api.call(county, `${path}/cells/Z9`)).status).toBe(404);
      expect((await api.call(county, `${path}/cells/A1?version=2`)).status).toBe(404);
    }));

  test.each([
    { who: 'its clerk', role: 'clerk', unit: 'town-1', status: 200, readable: [] },
    { who: 'the county’s office', role: 'reviewer', unit: 'county-a', status: 200, readable: ['county-a'] },
    { who: 'the auditor', role: 'auditor', unit: 'city', status: 200, readable: ['county-a', 'city'] },
    { who: 'another unit’s clerk', role: 'clerk', unit: 'town-2', status: 404, readable: null },
    { who: 'another county’s office', role: 'reviewer', unit: 'county-b', status: 404, readable: null },
    { who: 'the administrator', role: 'administrator', unit: 'city', status: 404, readable: null },
  ] as const)('$who: $status', ({ role, unit, status, readable }) =>
    inApi(async (api) => {
      await fill(api);
      const user = await api.person('reader', role, unit);
      expect((await api.call(user, figure)).status).toBe(status);
      const { status: answered, body } = await api.call(user, `${figure}/totals`);
      expect(answered).toBe(status);
      if (readable === null) return;
      expect(totalsBody.strict().parse(body)).toEqual(body);
      expect(body.totals.map(({ area }: { area: { code: string } }) => area.code)).toEqual([
        'county-a',
        'city',
      ]);
      expect(
        body.totals.flatMap(({ area, above }: { area: { code: string }; above: unknown }) =>
          above ? [area.code] : [],
        ),
      ).toEqual(readable);
    }),
  );
});
