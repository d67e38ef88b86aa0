import ExcelJS, { type Worksheet } from 'exceljs';
import { csvText } from './csv-line';
import { asHeading, body, heightFor, inTable, title } from './xlsx-style';

/** A list to be downloaded: what it is called, what is said above it, and its rows. */
export type ListModel = {
  sheet: string;
  title: string;
  /** Lines between title and head. */
  about: readonly string[];
  /** `width` in half-width characters; `digits`: decimals of a column of numbers, a list where each row has its own, `any` where none is set. */
  columns: readonly { label: string; width: number; digits?: number | 'any' | readonly number[] }[];
  rows: readonly (readonly (string | number | null)[])[];
};

/**
 * A list as a workbook, its head frozen and filtered, printed across A4. Text is always text: what a spreadsheet would take for a formula
 * is disarmed. Empty where null.
 */
export async function writeListXlsx(model: ListModel): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = model.title;
  const sheet = workbook.addWorksheet(model.sheet);
  sheet.columns = model.columns.map(({ width }) => ({ width }));
  for (const [at, line] of [model.title, ...model.about].entries()) textRow(sheet, model, line, at === 0);
  const head = sheet.addRow(model.columns.map(({ label }) => label));
  head.height = 24;
  for (let at = 1; at <= model.columns.length; at++) asHeading(head.getCell(at));
  for (const at of model.rows.keys()) dataRow(sheet, model, at);
  const last = sheet.getColumn(model.columns.length).letter;
  sheet.autoFilter = `A${head.number}:${last}${Math.max(head.number, sheet.rowCount)}`;
  sheet.views = [{ state: 'frozen', ySplit: head.number }];
  sheet.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${head.number}:${head.number}`,
  };
  sheet.headerFooter.oddFooter = '&C— &P —';
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function textRow(sheet: Worksheet, { columns }: ListModel, text: string, isTitle: boolean): void {
  const row = sheet.addRow([csvText(text)]);
  sheet.mergeCells(row.number, 1, row.number, columns.length);
  const cell = row.getCell(1);
  cell.font = isTitle ? title : body;
  cell.alignment = { vertical: 'middle', horizontal: isTitle ? 'center' : 'left', wrapText: true };
  const width = columns.reduce((sum, column) => sum + column.width, 0) - 2;
  heightFor(row, [{ text, width }], isTitle ? 32 : 20);
}

function dataRow(sheet: Worksheet, { columns, rows }: ListModel, at: number): void {
  const values = rows[at] ?? [];
  const row = sheet.addRow(values.map((value) => (typeof value === 'string' ? csvText(value) : value)));
  for (const [index, { digits }] of columns.entries()) {
    const cell = row.getCell(index + 1);
    inTable(cell, body, digits === undefined ? { horizontal: 'left' } : { horizontal: 'right' });
    const own = typeof digits === 'object' ? digits[at] : digits;
    if (typeof own === 'number') cell.numFmt = own === 0 ? '0' : `0.${'0'.repeat(own)}`;
  }
  const texts = values.map((value, of) => ({ text: String(value ?? ''), width: columns[of]?.width ?? 10 }));
  heightFor(row, texts);
}
