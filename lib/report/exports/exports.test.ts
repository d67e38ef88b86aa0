import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import type { Cells } from '@/lib/cells/cells';
import { completed } from '@/lib/cells/computed';
import { toJson } from '@/lib/cells/parse';
import { cellsOf, inputsOf } from '@/lib/editions/cells';
import { editionById, editions } from '@/lib/editions/registry';
import type { Edition } from '@/lib/editions/types';
import { type TableInput, tableModel } from '../model';
import { writeCsv } from './csv';
import { writeJson } from './json';
import { readXlsx } from './read-xlsx';
import { tableFileName } from './table-formats';
import { writeXlsx } from './xlsx';

const form = editionById('2014');

/** Different numbers in every input cell, 万元 with all six decimals; every seventh left blank. */
function filled(edition: Edition): Cells {
  const inputs = inputsOf(edition).map(({ code, kind }, at) => {
    const value = kind === 'money' ? BigInt(at) * 1_234_567n + 1n : BigInt(at * at);
    return [code, at % 7 === 3 ? null : value];
  });
  return completed(edition, Object.fromEntries(inputs));
}

function modelOf(edition: Edition, more: Partial<TableInput> = {}) {
  const base = { edition, year: edition.years[0], unitName: '石嘴山市', cells: filled(edition) };
  return tableModel({ ...base, ...more });
}

/** Cells as every format should give them back. */
function expected(edition: Edition) {
  const cells = filled(edition);
  return Object.fromEntries(
    cellsOf(edition).map(({ code, kind }) => [code, toJson(kind, cells[code] ?? null)]),
  );
}

/** Fields of a CSV text, quoting undone. */
function fieldsOf(csv: string): string[][] {
  const line = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g;
  const rows: string[][] = [[]];
  for (const [, field = '', end] of csv.slice(1).matchAll(line)) {
    rows.at(-1)?.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

async function sheetsOf(model: ReturnType<typeof modelOf>) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(await writeXlsx(model)).buffer);
  return workbook.worksheets;
}

describe.each(editions)('edition $id', (edition) => {
  test('every cell comes back out of the workbook, blank as nothing', async () => {
    const back = await readXlsx(await writeXlsx(modelOf(edition)));
    expect(back).toEqual(expected(edition));
    expect(Object.values(back)).toContain(null);
  });

  test('every cell comes back out of the CSV, blank as an empty field', () => {
    const [header, ...lines] = fieldsOf(writeCsv(modelOf(edition)));
    expect(header?.at(-1)).toBe('代码');
    const back = lines.map((line) => [line[7], line[6] === '' ? null : Number(line[6])] as const);
    expect(Object.fromEntries(back.filter(([code]) => code !== 'C4'))).toEqual(expected(edition));
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([8]));
  });

  test('every cell comes back out of the JSON', () => {
    expect(JSON.parse(writeJson(modelOf(edition))).cells).toEqual(expected(edition));
  });

  test('every sheet prints on A4, one page wide, its headings on each page', async () => {
    for (const sheet of await sheetsOf(modelOf(edition))) {
      const { paperSize, orientation, fitToPage, fitToWidth, fitToHeight, printTitlesRow } = sheet.pageSetup;
      expect({ paperSize, orientation, fitToPage, fitToWidth, fitToHeight }).toEqual({
        paperSize: 9,
        orientation: 'portrait',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
      });
      expect(printTitlesRow).toMatch(/^\d+:\d+$/);
      expect(sheet.getColumn(sheet.columnCount).hidden).toBe(true);
    }
  });
});

describe('the workbook', () => {
  test('of 2014 is one sheet with the official head, its cells bordered', async () => {
    const sheets = await sheetsOf(modelOf(form));
    expect(sheets.map(({ name }) => name)).toEqual(['政府信息公开情况统计表']);
    const [sheet] = sheets;
    const texts = [1, 2, 3].map((row) => sheet?.getCell(row, 1).text);
    expect(texts).toEqual(['政府信息公开情况统计表', '（2014年度）', '填报单位（盖章）：石嘴山市']);
    expect([1, 2, 3].map((at) => sheet?.getCell(4, at).text)).toEqual(['统计指标', '单位', '统计数']);
    expect(sheet?.getCell(6, 3).border?.left?.style).toBe('thin');
    expect(sheet?.getCell(6, 1).text).toBe('（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）');
    expect(sheet?.getCell(sheet.rowCount, 1).text).toContain('填报日期：');
  });

  test('of 2021 has a sheet for each matrix, groups merged over their columns', async () => {
    const [, requests, reviews] = await sheetsOf(modelOf(editionById('2021')));
    const merged = (sheet: typeof requests) => sheet?.model.merges ?? [];
    expect(requests?.getCell('C5').text).toBe('法人或其他组织');
    expect(merged(requests)).toContain('C5:G5');
    expect(reviews && merged(reviews).some((range) => /^A(\d+):A(?!\1$)\d+$/.test(range))).toBe(true);
  });

  test('counts have no decimals, money has those that it has', async () => {
    const cells = completed(form, { A1: 92_572n, H4: 22_500_000n });
    const [sheet] = await sheetsOf(modelOf(form, { cells }));
    const formats = new Map<unknown, string | undefined>();
    sheet?.eachRow((row) => formats.set(row.getCell(3).value, row.getCell(3).numFmt));
    expect([formats.get(92_572), formats.get(22.5)]).toEqual(['0', undefined]);
  });

  test('topics are printed as the official sentence', async () => {
    const cells = { ...filled(form), C1: 3n };
    const [sheet] = await sheetsOf(modelOf(form, { cells, topics: [{ name: '规划', count: 3n }] }));
    const texts: string[] = [];
    sheet?.eachRow((row) => texts.push(row.getCell(1).text));
    expect(texts).toContain('（四）申请公开的主要内容：主要侧重规划方面，占比100.0%。');
  });

  test('a name of ten thousand characters is written whole', async () => {
    const unitName = '石'.repeat(10_000);
    const [sheet] = await sheetsOf(modelOf(form, { unitName }));
    expect(sheet?.getCell(3, 1).text).toBe(`填报单位（盖章）：${unitName}`);
    expect(await readXlsx(await writeXlsx(modelOf(form, { unitName })))).toMatchObject(expected(form));
  });
});

describe('the CSV', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])(
    'a name %j is no formula',
    (unitName) => {
      const [, line] = fieldsOf(writeCsv(modelOf(form, { unitName })));
      expect(line?.[1]).toBe(`'${unitName}`);
    },
  );

  test.each(['甲,乙', '他说"好"', '两行\n名称', '石'.repeat(10_000), ' '])(
    'a name comes back as it was: %#',
    (unitName) => {
      const [, line] = fieldsOf(writeCsv(modelOf(form, { unitName })));
      expect(line?.[1]).toBe(unitName);
    },
  );

  test('starts with a byte order mark and ends its lines with CRLF', () => {
    const csv = writeCsv(modelOf(form));
    expect(csv.startsWith('\uFEFF年度,')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('a negative total is a number, not a disarmed text', () => {
    const csv = writeCsv(modelOf(form, { cells: { A1: -3n } }));
    expect(fieldsOf(csv)[1]?.[6]).toBe('-3');
  });
});

test('the JSON says what the table is of and what it was made from', () => {
  const topics = [{ name: '规划', count: 3n }];
  const model = modelOf(form, { topics, fingerprint: 'f00d' });
  expect(JSON.parse(writeJson(model))).toMatchObject({
    title: '政府信息公开情况统计表',
    edition: '2014',
    year: 2014,
    unit: '石嘴山市',
    topics: [{ name: '规划', count: 3 }],
    fingerprint: 'f00d',
  });
});

test('a file name has nothing in it that a file system refuses', () => {
  expect(tableFileName(modelOf(form, { unitName: 'a/b\\c:d*e?"<>|\n' }))).toBe(
    'a b c d e2014年度政府信息公开情况统计表',
  );
});
