import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { stillZip } from './still-zip';

async function workbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('表').addRow([1, '二']);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

test('no entry keeps the moment at which it was written, and everything else is as before', async () => {
  const bytes = await workbook();
  const still = stillZip(bytes);
  expect(still).not.toEqual(bytes);
  expect(still.length).toBe(bytes.length);
  const changed = [...still].filter((byte, at) => byte !== bytes[at]).length;
  const entries = Buffer.from(bytes).toString('latin1').split('PK\x01\x02').length - 1;
  expect(changed).toBeLessThanOrEqual(entries * 8);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(still).buffer);
  expect(book.worksheets[0]?.getRow(1).values).toEqual([undefined, 1, '二']);
});

test('a second time changes nothing', async () => {
  const still = stillZip(await workbook());
  expect(stillZip(still)).toEqual(still);
});

test.each([
  { why: 'nothing', bytes: new Uint8Array() },
  { why: 'text', bytes: new TextEncoder().encode('a table as text, longer than an end record') },
])('$why is refused', ({ bytes }) => expect(() => stillZip(bytes)).toThrow('not a zip file'));
