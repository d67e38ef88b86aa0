import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { given } from '@/lib/db/testing-city';
import { ledgerBody } from './schemas/ledger';
import { inApi, type TestApi } from './testing';

const county = '/years/2017/rollup/county-a';
const sent = { cell: 'A1', amount: -2, reason: '=HYPERLINK("x")', units: ['town-1', 'town-2'] };

/** A county whose two townships reported 7 and 2 of A1; one row approved, one open, one removed. */
async function fill(api: TestApi) {
  for (const [unit, A1] of [
    ['town-1', 7n],
    ['town-2', 2n],
  ] as const)
    await given.return(api.db, { unit, status: 'accepted', cells: { A1, H4: 500_000n } });
  const author = await api.person('author', 'compiler', 'county-a');
  const second = await api.person('second', 'compiler', 'county-a');
  const add = async (body: object) =>
    (await api.call(author, `${county}/adjustments`, { method: 'POST', body: { ...sent, ...body } })).body.id;
  const [one, two, three] = [
    await add({}),
    await add({ cell: 'H4', amount: -0.5 }),
    await add({ amount: 1 }),
  ];
  await api.call(second, `${county}/adjustments/${one}/approve`, { method: 'POST' });
  await api.call(author, `${county}/adjustments/${three}`, { method: 'DELETE' });
  return { author, second, ids: [one, two, three] };
}

describe('the ledger', () => {
  test('adds up, cell by cell, and says who', () =>
    inApi(async (api) => {
      const { second } = await fill(api);
      const { status, body } = await api.call(second, `${county}/ledger`);
      expect(status).toBe(200);
      expect(ledgerBody.strict().parse(body)).toEqual(body);
      expect(body.counts).toEqual({ standing: 2, open: 1, removed: 1 });
      expect(body.cells).toMatchObject([
        {
          code: 'A1',
          children: 9,
          adjusted: -2,
          total: 7,
          rows: [
            {
              amount: -2,
              units: [
                { code: 'town-1', name: '东镇', reported: 7 },
                { code: 'town-2', name: '西镇', reported: 2 },
              ],
              by: 'author 的姓名',
              approved: { by: 'second 的姓名' },
              removed: null,
              doubt: null,
              mayApprove: false,
            },
            { amount: 1, approved: null, removed: { by: 'author 的姓名' }, doubt: null, mayApprove: false },
          ],
        },
        { code: 'H4', children: 1, adjusted: -0.5, total: 0.5, rows: [{ amount: -0.5, mayApprove: true }] },
      ]);
    }));

  test('is for who may read the area', () =>
    inApi(async (api) => {
      await fill(api);
      const clerk = await api.person('clerk', 'clerk', 'town-1');
      const other = await api.person('other', 'compiler', 'county-b');
      const auditor = await api.person('auditor', 'auditor', 'city');
      const statuses = [];
      for (const who of [clerk, other, auditor])
        for (const end of ['', '.csv', '.xlsx'])
          statuses.push((await api.call(who, `${county}/ledger${end}`)).status);
      expect(statuses).toEqual([404, 404, 404, 404, 404, 404, 200, 200, 200]);
    }));

  test('as .csv: what it is, then one line a row, formulas disarmed, in the language of the call', () =>
    inApi(async (api) => {
      const { second } = await fill(api);
      const { text, headers } = await api.call(second, `${county}/ledger.csv`);
      expect(headers.get('content-type')).toMatch(/^text\/csv/);
      const lines = text.trim().split('\r\n');
      expect(lines).toHaveLength(3 + 1 + 4 + 3);
      expect(lines[5]).toContain(`,-2,`);
      expect(lines[5]).toContain(`"'=HYPERLINK(""x"")"`);
      expect(lines[9]).toContain('待复核');
      const english = await api.call(second, `${county}/ledger.csv`, {
        headers: { 'accept-language': 'en' },
      });
      expect(english.text).toContain('To approve');
    }));

  test('as .xlsx: the amounts are numbers and no cell is a formula', () =>
    inApi(async (api) => {
      const { second } = await fill(api);
      const { bytes } = await api.call(second, `${county}/ledger.xlsx`);
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
      const values: unknown[] = [];
      workbook.worksheets[0]?.eachRow((row) => row.eachCell((cell) => values.push(cell.value)));
      expect(values.filter((value) => typeof value === 'number')).toEqual([9, -2, 1, 7, 1, -0.5, 0.5]);
      const formats: string[] = [];
      workbook.worksheets[0]?.eachRow((row) =>
        row.eachCell((cell) => typeof cell.value === 'number' && formats.push(cell.numFmt)),
      );
      expect(formats).toEqual(['0', '0', '0', '0', '0.000000', '0.000000', '0.000000']);
      expect(values).toContain(`'=HYPERLINK("x")`);
      expect(values.filter((value) => typeof value === 'object' && value !== null)).toEqual([]);
    }));
});

test('approving is carried out once for one key, and answered the same', () =>
  inApi(async (api) => {
    const { second, ids } = await fill(api);
    const approve = () =>
      api.call(second, `${county}/adjustments/${ids[1]}/approve`, {
        method: 'POST',
        headers: { 'idempotency-key': 'once' },
      });
    const first = await approve();
    expect(first).toMatchObject({ status: 200, body: { id: ids[1], by: 'second 的姓名' } });
    expect((await approve()).body).toEqual(first.body);
    expect(await api.db.event.count({ where: { action: 'approveAdjustment' } })).toBe(2);
  }));

describe('the note below the printed table', () => {
  const notes = async (api: TestApi, query: string) => {
    const { second } = await fill(api);
    return (await api.call(second, `${county}/table.json${query}`)).body;
  };

  test.each([
    { query: '', is: 2 },
    { query: '?notes=1', is: 2 },
    { query: '?notes=0', is: 0 },
  ])('with $query has $is rows, and the figures are the same', ({ query, is }) =>
    inApi(async (api) => {
      const body = await notes(api, query);
      expect(body.notes).toHaveLength(is);
      expect(body.cells).toMatchObject({ A1: 7, H4: 0.5 });
      if (is > 0)
        expect(body.notes[0]).toBe(
          '去重调整：一（一）主动公开政府信息数 −2条（=HYPERLINK("x")，涉及2家单位）',
        );
    }),
  );

  test('does not say whether a row is approved: the same table is the same file', () =>
    inApi(async (api) => {
      const { second, ids } = await fill(api);
      const file = async () => (await api.call(second, `${county}/table.csv`)).text;
      const json = async () => (await api.call(second, `${county}/table.json`)).text;
      const before = [await file(), await json()];
      await api.call(second, `${county}/adjustments/${ids[1]}/approve`, { method: 'POST' });
      expect([await file(), await json()]).toEqual(before);
    }));

  test('is asked for by 0 or 1', () =>
    inApi(async (api) => {
      const { second } = await fill(api);
      expect((await api.call(second, `${county}/table.json?notes=2`)).status).toBe(422);
    }));
});
