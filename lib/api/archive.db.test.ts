import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import type { Db } from '@/lib/db/client';
import { given } from '@/lib/db/testing-city';
import { cellsOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import { givenPublication, givenVersion, givenYear2021 } from '@/lib/queries/testing-archive';
import { inApi } from './testing';

/** 2016 with the city's table published; town-1 and the county accepted in 2016 and 2017. */
async function twoYears(db: Db): Promise<void> {
  await given.city(db, { year: 2016, state: 'published' });
  await given.return(db, { unit: 'city', year: 2016, status: 'submitted', cells: { A1: 100n, C1_1: 5n } });
  await givenPublication(db, { year: 2016, area: 'city' });
  for (const [year, A1] of [
    [2016, 8n],
    [2017, 5n],
  ] as const) {
    await given.return(db, { unit: 'town-1', year, status: 'accepted', cells: { A1, H4: 22_500_000n } });
    await given.return(db, { unit: 'county-a', year, status: 'accepted', cells: { A1: A1 * 10n } });
  }
}

type Compared = { code: string; years: Record<string, unknown>[] };
const cellIn = (cells: Compared[], code: string) => cells.find((cell) => cell.code === code)?.years;

describe('the archive of all years', () => {
  test('is the same list for everybody; figures only where they are published, or the asker may read them', () =>
    inApi(async ({ db, call, person }) => {
      await twoYears(db);
      await given.return(db, { unit: 'city', status: 'submitted', cells: { A1: 70n } });
      const clerk = await person('clerk', 'clerk', 'town-1');
      const office = await person('office', 'reviewer', 'city');
      const admin = await person('admin', 'administrator', 'city');
      const read = async (who: typeof clerk) => (await call(who, '/archive')).body.years;
      const [year2017, year2016] = await read(clerk);
      expect(year2016).toMatchObject({
        year: 2016,
        published: 'published',
        area: { code: 'city' },
        publications: [{ number: 1, version: 1, by: 'office 的姓名' }],
        units: 5,
        figures: [
          { code: 'A1', value: 100 },
          { code: 'C1', value: 5 },
        ],
      });
      expect(year2017).toMatchObject({ year: 2017, published: 'none', publications: [], figures: [] });
      expect((await read(admin))[0].figures).toEqual([]);
      expect((await read(office))[0].figures).toMatchObject([{ value: 70 }, { value: 0 }]);
    }));

  test('a second publication is a correction, and its figures count', () =>
    inApi(async ({ db, call, person }) => {
      await twoYears(db);
      const clerk = await person('clerk', 'clerk', 'town-1');
      await givenVersion(db, { year: 2016, unit: 'city', cells: { A1: 101n }, accepted: false });
      const before = (await call(clerk, '/archive')).body.years[1];
      expect(before, 'what is published stays in force').toMatchObject({
        published: 'published',
        figures: [{ value: 100 }, {}],
      });
      await givenPublication(db, { year: 2016, area: 'city' });
      expect((await call(clerk, '/archive')).body.years[1]).toMatchObject({
        published: 'corrected',
        publications: [
          { number: 2, version: 2 },
          { number: 1, version: 1 },
        ],
        figures: [{ value: 101 }, {}],
      });
    }));
});

test('a unit’s own archive has its versions of all years, for who may read its returns', () =>
  inApi(async ({ db, call, person }) => {
    await twoYears(db);
    const clerk = await person('clerk', 'clerk', 'town-1');
    const { body } = await call(clerk, '/archive/units/town-1');
    expect(body).toMatchObject({ unit: 'town-1', name: '东镇' });
    expect(body.years).toMatchObject([
      { year: 2017, status: 'accepted', acceptedVersion: 1, versions: [{ number: 1 }] },
      { year: 2016, status: 'accepted', publications: [] },
    ]);
    const stranger = await person('stranger', 'clerk', 'town-2');
    for (const path of ['town-1', 'city'])
      expect((await call(stranger, `/archive/units/${path}`)).status, path).toBe(404);
  }));

describe('years side by side', () => {
  test('the latest three, with the change and where each figure comes from', () =>
    inApi(async ({ db, call, person }) => {
      await twoYears(db);
      const clerk = await person('clerk', 'clerk', 'town-1');
      const { status, body } = await call(clerk, '/archive/compare?unit=town-1');
      expect(status).toBe(200);
      expect(body).toMatchObject({
        unit: 'town-1',
        edition: '2014',
        known: [2017, 2016],
        missing: [],
        years: [
          { year: 2016, source: { kind: 'accepted', version: 1 } },
          { year: 2017, source: { kind: 'accepted', version: 1 } },
        ],
        elsewhere: [],
      });
      expect(cellIn(body.cells, 'A1')).toEqual([
        { state: 'figure', cell: 'A1', value: 8, renamed: null, change: null, noChange: 'first' },
        {
          state: 'figure',
          cell: 'A1',
          value: 5,
          renamed: null,
          change: { absolute: -3, percent: -37.5 },
          noChange: null,
        },
      ]);
      expect(cellIn(body.cells, 'H4')).toMatchObject([
        { value: 22.5 },
        { value: 22.5, change: { absolute: 0, percent: 0 } },
      ]);
      expect(cellIn(body.cells, 'B1')).toMatchObject([{}, { change: { absolute: 0, percent: null } }]);
    }));

  test('of a draft there is nothing: no figure, no change, not 0', () =>
    inApi(async ({ db, call, person }) => {
      await twoYears(db);
      await given.return(db, { unit: 'town-2', year: 2016, status: 'accepted', cells: { A1: 1n } });
      await given.return(db, { unit: 'town-2', status: 'submitted', cells: { A1: 2n } });
      const clerk = await person('clerk', 'clerk', 'town-2');
      const { body } = await call(clerk, '/archive/compare?unit=town-2&years=2016,2017');
      expect(body.years[1]).toMatchObject({ year: 2017, status: 'submitted', source: null });
      expect(cellIn(body.cells, 'A1')).toMatchObject([{ value: 1 }, { state: 'noTable' }]);
    }));

  test('over a change of the form only what is counted alike is compared; the rest says why, and stands apart', () =>
    inApi(async ({ db, call, person }) => {
      await twoYears(db);
      const cells = { R1_c1: 3n, R1_c2: 1n, P8_fee: 7n };
      await givenYear2021(db, { year: 2021, unit: 'town-1', cells });
      const clerk = await person('clerk', 'clerk', 'town-1');
      const { body } = await call(clerk, '/archive/compare?unit=town-1&years=2021,2017', {
        headers: { cookie: 'locale=en; session=clerk' },
      });
      expect(body).toMatchObject({ edition: '2021', missing: [2018, 2019, 2020] });
      expect(cellIn(body.cells, 'R1_c7')).toMatchObject([
        { cell: 'C1', value: 0, renamed: expect.stringContaining('received') },
        { cell: 'R1_c7', value: 4, renamed: null, change: { absolute: 4, percent: null } },
      ]);
      expect(cellIn(body.cells, 'P8_fee')).toMatchObject([
        { state: 'notComparable', near: ['G'], reason: expect.stringContaining('fee') },
        { value: 0.000007, change: null, noChange: 'notComparable' },
      ]);
      const all: Compared[] = [...body.cells, ...body.elsewhere[0].cells];
      const changed = all.flatMap(({ code, years }) => (years.some(({ change }) => change) ? [code] : []));
      expect(changed, 'no false year-on-year').toEqual(['R1_c7', 'R3_3_1_c7', 'R3_3_3_c7']);
      expect(body.elsewhere).toMatchObject([{ edition: '2014' }]);
      expect(cellIn(body.elsewhere[0].cells, 'A1')).toMatchObject([{ value: 5 }, { state: 'alone' }]);

      const old = await call(clerk, '/archive/compare?unit=town-1&years=2017,2021&edition=2014');
      expect(cellIn(old.body.cells, 'C1')).toMatchObject([{ value: 0 }, { value: 4, cell: 'R1_c7' }]);
      expect(old.body.cells.length).toBe(cellsOf(editionById('2014')).length);
    }));

  test.each([
    { why: 'another unit’s', who: ['clerk', 'town-2'], unit: 'town-1', status: 404 },
    {
      why: 'one’s own county’s, which is not published',
      who: ['clerk', 'town-1'],
      unit: 'county-a',
      status: 404,
    },
    { why: 'the city’s, which is published', who: ['clerk', 'town-1'], unit: 'city', status: 200 },
    { why: 'a unit below', who: ['reviewer', 'county-a'], unit: 'town-1', status: 200 },
    { why: 'a unit below another county', who: ['reviewer', 'county-b'], unit: 'town-1', status: 404 },
    { why: 'everything, for an auditor', who: ['auditor', 'city'], unit: 'town-1', status: 200 },
    {
      why: 'no unit’s figures, for an administrator',
      who: ['administrator', 'city'],
      unit: 'town-1',
      status: 404,
    },
    { why: 'a unit that there is not', who: ['auditor', 'city'], unit: 'nowhere', status: 404 },
  ] as const)('whose may be read: $why', ({ who: [role, at], unit, status }) =>
    inApi(async ({ db, call, person }) => {
      await twoYears(db);
      const user = await person('reader', role, at);
      for (const path of ['compare', 'compare.csv', 'compare.xlsx'])
        expect((await call(user, `/archive/${path}?unit=${unit}`)).status, path).toBe(status);
    }),
  );

  test('of a published table a clerk sees the published years, and no other', () =>
    inApi(async ({ db, call, person }) => {
      await twoYears(db);
      await given.return(db, { unit: 'city', status: 'submitted', cells: { A1: 70n } });
      const clerk = await person('clerk', 'clerk', 'town-1');
      const { body } = await call(clerk, '/archive/compare?unit=city');
      expect(body.known).toEqual([2016]);
      expect(body.years).toMatchObject([{ source: { kind: 'published', number: 1, version: 1 } }]);
      expect((await call(clerk, '/archive/compare?unit=city&years=2016,2017')).status).toBe(404);
      const office = await person('office', 'compiler', 'city');
      const both = (await call(office, '/archive/compare?unit=city&years=2016,2017')).body;
      expect(both.years).toMatchObject([
        { source: { kind: 'published' } },
        { source: { kind: 'submitted', version: 1 } },
      ]);
    }));

  test.each([
    { why: 'no unit', query: '', status: 422 },
    { why: 'no year', query: 'unit=town-1&years=', status: 422 },
    { why: 'not a year', query: 'unit=town-1&years=2016,x', status: 422 },
    { why: 'more than six', query: 'unit=town-1&years=2011,2012,2013,2014,2015,2016,2017', status: 422 },
    { why: 'a year that there is not', query: 'unit=town-1&years=2016,2015', status: 404 },
    { why: 'a form that none of the years is on', query: 'unit=town-1&edition=2021', status: 404 },
    { why: 'something else', query: 'unit=town-1&sort=A1', status: 422 },
  ])('is refused: $why', ({ query, status }) =>
    inApi(async ({ db, call, person }) => {
      await twoYears(db);
      const clerk = await person('clerk', 'clerk', 'town-1');
      expect((await call(clerk, `/archive/compare?${query}`)).status).toBe(status);
    }),
  );
});

describe('the files', () => {
  test('say the same as the screen: figures, marks, changes, where they come from', () =>
    inApi(async ({ db, call, person }) => {
      await twoYears(db);
      await givenYear2021(db, { year: 2021, unit: 'town-1', cells: { R1_c1: 4n } });
      const clerk = await person('clerk', 'clerk', 'town-1');
      const query = 'unit=town-1&years=2017,2021';
      const csv = (await call(clerk, `/archive/compare.csv?${query}`)).text.split('\r\n');
      expect(csv[0]).toBe('东镇历年对比（2017、2021）');
      expect(csv.slice(1, 3)).toEqual([
        '2017年度：已通过第1版，2014年表式',
        '2021年度：已通过第1版，2021年表式',
      ]);
      const lines = csv.filter(
        (line) => line.endsWith(',R1_c7') || line.endsWith(',P8_fee') || line.endsWith(',A1'),
      );
      expect(lines.map((line) => line.split(',').slice(3))).toEqual([
        [
          '万元',
          '',
          expect.stringMatching(/^不可比：.*收费。该年度相近的指标：/),
          '0',
          '',
          '不可比',
          '',
          'P8_fee',
        ],
        ['件', '0', expect.stringMatching(/^更名：/), '4', '', '4', '', 'R1_c7'],
        ['条', '5', '', '', expect.stringMatching(/^无此项：/), '', '', 'A1'],
      ]);

      const workbook = new ExcelJS.Workbook();
      const { bytes, headers } = await call(clerk, `/archive/compare.xlsx?${query}`);
      expect(headers.get('content-disposition')).toContain('years.xlsx');
      await workbook.xlsx.load(bytes.slice().buffer);
      const sheet = workbook.worksheets[0];
      expect(sheet?.getCell('A1').value).toBe('东镇历年对比（2017、2021）');
      expect(sheet?.rowCount).toBe(csv.length - 1);
    }));
});
