import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { given } from '@/lib/db/testing-city';
import { inApi } from './testing';

const board = '/years/2017/progress/city';

async function sheetOf(bytes: Uint8Array) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('no sheet');
  const rows: unknown[][] = [];
  sheet.eachRow((row) => rows.push(Array.isArray(row.values) ? row.values.slice(1) : []));
  const head = rows.findIndex((row) => row.includes('单位代码') || row.includes('Code'));
  const [names = [], ...data] = rows.slice(head);
  const records = data.map((row) =>
    Object.fromEntries(names.map((name, at) => [String(name), row[at] ?? null])),
  );
  return { about: rows.slice(0, head).map(([text]) => text), records };
}

describe('the board', () => {
  test('tells counts, groups, rows and what is missing of last year', () =>
    inApi(async ({ db, call, person }) => {
      await given.city(db, { year: 2016, state: 'published' });
      await given.return(db, { year: 2016, unit: 'dept-1', status: 'accepted', cells: { A1: 123n } });
      await given.return(db, { year: 2016, unit: 'dept-2', status: 'accepted', cells: { A1: 877n } });
      await given.return(db, { unit: 'dept-2', status: 'submitted' });
      const office = await person('office', 'reviewer', 'city');
      const { status, body } = await call(office, board);
      expect(status).toBe(200);
      expect(body).toMatchObject({
        year: 2017,
        area: 'city',
        counts: { units: 5, in: 1, late: 0, unopened: 4, draft: 0, submitted: 1, returned: 0, accepted: 0 },
        headline: { code: 'A1' },
      });
      expect(body.missing.unknown).toBe(3);
      expect(body.missing.cells[0]).toEqual({ code: 'A1', part: 123, total: 1000, share: 12.3 });
      expect(body.groups.map(({ id, name }: { id: string; name: string }) => [id, name])).toEqual([
        ['departments', '部门'],
        ['counties', '县（区）汇总表'],
        ['county-a', '甲县所属单位'],
        ['county-b', '乙县所属单位'],
      ]);
      expect(body.groups[0].rows[0]).toMatchObject({
        unit: 'dept-1',
        status: 'draft',
        opened: false,
        filled: 0,
        of: 54,
        due: '2018-02-12',
        lastYear: 123,
        share: 12.3,
        remindable: true,
      });
      expect(body.groups[2].rows[0]).toMatchObject({ unit: 'town-1', lastYear: null, share: null });
    }));

  test('is filtered and sorted as the screen is', () =>
    inApi(async ({ db, call, person }) => {
      await given.return(db, { unit: 'dept-2', status: 'submitted' });
      const office = await person('office', 'reviewer', 'city');
      const unitsOf = async (query: string) => {
        const { body } = await call(office, `${board}?${query}`);
        return body.groups.flatMap((group: { rows: { unit: string }[] }) =>
          group.rows.map(({ unit }) => unit),
        );
      };
      expect(await unitsOf('status=submitted')).toEqual(['dept-2']);
      expect(await unitsOf('group=county-a&sort=-name')).toEqual(['town-2', 'town-1']);
      expect(await unitsOf(`text=${encodeURIComponent('财政')}`)).toEqual(['dept-1']);
      expect(await unitsOf('late=1')).toEqual([]);
      expect((await call(office, `${board}?cell=C1`)).body.headline).toEqual({
        code: 'C1',
        label: '收到申请数',
        unit: '件',
      });
    }));

  test('shows an administrator statuses and no figure', () =>
    inApi(async ({ db, call, person }) => {
      await given.city(db, { year: 2016, state: 'published' });
      await given.return(db, { year: 2016, unit: 'dept-1', status: 'accepted', cells: { A1: 123n } });
      const admin = await person('admin', 'administrator', 'city');
      const { body } = await call(admin, board);
      expect(body).toMatchObject({ headline: null, missing: null });
      expect(body.groups[0].rows[0]).toMatchObject({
        unit: 'dept-1',
        lastYear: null,
        share: null,
        remindable: false,
      });
      const { bytes } = await call(admin, `${board}/table.xlsx`);
      const { about, records } = await sheetOf(bytes);
      expect(Object.keys(records[0] ?? {})).not.toContain('上年数');
      expect(about.join()).not.toContain('上年');
    }));

  test.each([
    { why: 'a clerk', role: 'clerk', unit: 'dept-1', path: board, status: 404 },
    { why: 'the office of another area', role: 'reviewer', unit: 'county-a', path: board, status: 404 },
    {
      why: 'a unit that is no area',
      role: 'reviewer',
      unit: 'city',
      path: '/years/2017/progress/dept-1',
      status: 404,
    },
    { why: 'another year', role: 'reviewer', unit: 'city', path: '/years/1999/progress/city', status: 404 },
    { why: 'an unknown filter', role: 'reviewer', unit: 'city', path: `${board}?colour=red`, status: 422 },
    { why: 'an unknown status', role: 'reviewer', unit: 'city', path: `${board}?status=lost`, status: 422 },
    { why: 'an unknown order', role: 'reviewer', unit: 'city', path: `${board}?sort=--name`, status: 422 },
  ] as const)('is refused to $why', ({ role, unit, path, status }) =>
    inApi(async ({ call, person }) => {
      const somebody = await person('somebody', role, unit);
      for (const each of [path, path.replace(/(\?|$)/, '/table.xlsx$1')]) {
        const answer = await call(somebody, each);
        expect([each, answer.status]).toEqual([each, status]);
        expect(answer.headers.get('content-type')).toContain('application/problem+json');
      }
    }),
  );

  test('is refused to who is not signed in', () =>
    inApi(async ({ call }) => {
      expect((await call(null, board)).status).toBe(401);
    }));
});

describe('the list as .xlsx', () => {
  test('holds the rows that are looked at, says which, and disarms names', () =>
    inApi(async ({ db, call, person }) => {
      await given.city(db, { year: 2016, state: 'published' });
      await given.return(db, { year: 2016, unit: 'dept-1', status: 'accepted', cells: { A1: 25n } });
      await given.return(db, { year: 2016, unit: 'dept-2', status: 'accepted', cells: { A1: 75n } });
      await given.return(db, { unit: 'dept-2', status: 'submitted' });
      await db.unitPeriod.updateMany({ where: { unitCode: 'dept-1' }, data: { name: '=cmd|财政局' } });
      const office = await person('office', 'reviewer', 'city');
      const { bytes, headers } = await call(office, `${board}/table.xlsx?group=departments`);
      expect(headers.get('content-type')).toContain('spreadsheetml');
      expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toContain(
        '测试市2017年度报送进度.xlsx',
      );
      const { about, records } = await sheetOf(bytes);
      expect(about[0]).toBe('测试市2017年度报送进度');
      expect(about[1]).toBe('2018年2月6日09:00:00导出，筛选条件：部门。');
      expect(about[2]).toContain('共2家：已通过0家，已提交1家');
      expect(records).toHaveLength(2);
      expect(records[0]).toMatchObject({
        分组: '部门',
        单位代码: 'dept-1',
        单位: "'=cmd|财政局",
        状态: '未打开',
        已填: 0,
        应填: 54,
        上年数: 25,
        '占上年（%）': 25,
      });
      expect(records[1]).toMatchObject({ 单位: '市教育局', 状态: '已提交', 已填: 54, 上年数: 75 });
    }));

  test('speaks the reader’s language, and leaves official names as they are', () =>
    inApi(async ({ call, person }) => {
      const office = await person('office', 'reviewer', 'city');
      const { bytes } = await call(office, `${board}/table.xlsx`, { headers: { cookie: 'locale=en' } });
      const { about, records } = await sheetOf(bytes);
      expect(about[0]).toBe('测试市: progress 2017');
      expect(records[0]).toMatchObject({ Unit: '市财政局', Status: 'Not opened' });
      expect(records).toHaveLength(7);
    }));
});

describe('reminders', () => {
  test('are sent once; a repeated call with the same key answers the same', () =>
    inApi(async ({ db, call, person }) => {
      const office = await person('office', 'reviewer', 'city');
      const body = { units: ['dept-1', 'dept-2'] };
      const sent = { method: 'POST', body, headers: { 'idempotency-key': 'first' } };
      const first = await call(office, `${board}/reminders`, sent);
      expect([first.status, first.body]).toEqual([200, { reminded: ['dept-1', 'dept-2'], skipped: [] }]);
      expect((await call(office, `${board}/reminders`, sent)).body).toEqual(first.body);
      const again = await call(office, `${board}/reminders`, { method: 'POST', body });
      expect(again.body).toEqual({ reminded: [], skipped: ['dept-1', 'dept-2'] });
      expect(await db.event.count({ where: { action: 'remind' } })).toBe(2);
      const { groups } = (await call(office, board)).body;
      expect(groups[0].rows[0].reminded).toEqual({ at: '2018-02-06T01:00:00.000Z', by: office.name });
    }));

  test.each([
    { why: 'nobody is named', body: { units: [] }, status: 422 },
    { why: 'something else is sent along', body: { units: ['dept-1'], text: '快报' }, status: 422 },
    { why: 'a unit of another area is named', body: { units: ['town-1'] }, status: 404 },
  ])('are refused when $why', ({ body, status }) =>
    inApi(async ({ call, person }) => {
      const office = await person('office', 'reviewer', 'city');
      expect((await call(office, `${board}/reminders`, { method: 'POST', body })).status).toBe(status);
    }),
  );

  test('are refused to who reviews nothing there', () =>
    inApi(async ({ call, person }) => {
      const auditor = await person('auditor', 'auditor', 'city');
      const sent = { method: 'POST', body: { units: ['dept-1'] } };
      const { status, body } = await call(auditor, `${board}/reminders`, sent);
      expect([status, body.code]).toEqual([403, 'forbidden']);
    }));
});
