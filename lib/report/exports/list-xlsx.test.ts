import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { type ListModel, writeListXlsx } from './list-xlsx';

const model: ListModel = {
  sheet: '名单',
  title: '=HYPERLINK("http://x","标题")',
  about: ['2018年2月6日导出'],
  columns: [
    { label: '单位', width: 20 },
    { label: '数', width: 10, digits: 0 },
    { label: '占比', width: 10, digits: 1 },
  ],
  rows: [
    ['市财政局', 1234, 12.3],
    ['=1+1', null, 0],
    ['@SUM(A1)', 5, null],
    ['＋机要局', 6, 100],
    ['-2+3', 7, 1],
  ],
};

async function readBack() {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(await writeListXlsx(model)).buffer);
  const sheet = workbook.getWorksheet('名单');
  if (!sheet) throw new Error('no sheet');
  return sheet;
}

test('is read back as it was written: title, lines, head, rows, empty where nothing is known', async () => {
  const sheet = await readBack();
  expect(sheet.getCell('A2').value).toBe('2018年2月6日导出');
  expect([1, 2, 3].map((at) => sheet.getRow(3).getCell(at).value)).toEqual(['单位', '数', '占比']);
  expect([1, 2, 3].map((at) => sheet.getRow(4).getCell(at).value)).toEqual(['市财政局', 1234, 12.3]);
  expect(sheet.getRow(5).getCell(2).value).toBeNull();
  expect(sheet.rowCount).toBe(3 + model.rows.length);
});

test('no text is a formula, nor becomes one when the list is saved as text', async () => {
  const sheet = await readBack();
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      expect(cell.type).not.toBe(ExcelJS.ValueType.Formula);
      if (typeof cell.value === 'string') expect(cell.value).not.toMatch(/^[=+\-@＝＋－＠]/);
    }),
  );
  expect(sheet.getRow(5).getCell(1).value).toBe("'=1+1");
});

test('the head stays in sight and on every printed page', async () => {
  const sheet = await readBack();
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
  expect(sheet.pageSetup.printTitlesRow).toBe('3:3');
  expect(sheet.autoFilter).toBe('A3:C8');
});
