import ExcelJS, { type Workbook, type Worksheet } from 'exceljs';
import type { ReportModel, ReportSection } from '../model';
import { printedNote } from '../printed-note';
import { stillZip } from './still-zip';
import { listHead, matrixHead } from './xlsx-head';
import { type Layout, layoutOf } from './xlsx-layout';
import { sectionRows } from './xlsx-rows';
import { body, heightFor, strong, title } from './xlsx-style';

const a4 = 9;
const inch = (millimetres: number) => millimetres / 25.4;

/**
 * The table as a workbook that prints as the official form on A4. Lists share a sheet, each matrix has its own. For reading
 * back, a hidden last column holds each row's code, and in a matrix a hidden row under the headings the columns' codes. The same
 * table has the same bytes, whenever and wherever it is written.
 */
export async function writeXlsx(model: ReportModel): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.title = `${model.title}${model.caption}`;
  workbook.created = workbook.modified = new Date(Date.UTC(model.year + 1, 0, 1));
  const lists = model.sections.filter((section) => section.columns === null);
  const first = lists[0];
  if (first)
    writeSheet(workbook, model, lists, lists.length > 1 ? model.title : (first.heading ?? first.title));
  for (const section of model.sections)
    if (section.columns !== null) writeSheet(workbook, model, [section], section.heading ?? section.title);
  return stillZip(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function writeSheet(workbook: Workbook, model: ReportModel, sections: ReportSection[], name: string): void {
  const [first] = sections;
  if (!first) return;
  const sheet = workbook.addWorksheet(sheetName(name));
  const layout = layoutOf(first);
  sheet.columns = [...layout.widths.map((width) => ({ width })), { width: 12, hidden: true }];
  const across = layout.widths.reduce((sum, width) => sum + width, 0) - 2;
  textRow(sheet, layout, model.title, across).font = title;
  textRow(sheet, layout, model.caption, across);
  textRow(sheet, layout, model.filler, across, 'left');
  if (first.columns && first.heading) textRow(sheet, layout, first.heading, across, 'left').font = strong;
  const head = sheet.rowCount + 1;
  if (first.columns) matrixHead(sheet, layout, first.columns, unitOf(first));
  else listHead(sheet, layout, model.columns);
  sheet.pageSetup = { ...printed, printTitlesRow: `${head}:${sheet.rowCount}` };
  for (const section of sections) {
    sectionRows(sheet, layout, section);
    if (section.note) textRow(sheet, layout, printedNote(section.note), across, 'left');
  }
  for (const note of model.notes) textRow(sheet, layout, note, across, 'left');
  for (const labels of inLines(model.footer)) {
    textRow(sheet, layout, labels.map((label) => `${label}：`.padEnd(14, '　')).join(''), across, 'left');
  }
  sheet.headerFooter.oddFooter = '&C— &P —';
  sheet.pageSetup.printArea = `A1:${sheet.getColumn(layout.code - 1).letter}${sheet.rowCount}`;
}

const printed: Partial<Worksheet['pageSetup']> = {
  paperSize: a4,
  orientation: 'portrait',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  margins: {
    left: inch(20),
    right: inch(20),
    top: inch(20),
    bottom: inch(20),
    header: inch(10),
    footer: inch(10),
  },
};

/** A line of text across the whole table. */
function textRow(
  sheet: Worksheet,
  layout: Layout,
  text: string,
  width: number,
  horizontal: 'left' | 'center' = 'center',
) {
  const row = sheet.addRow([text]);
  sheet.mergeCells(row.number, 1, row.number, layout.code - 1);
  const cell = row.getCell(1);
  cell.font = body;
  cell.alignment = { vertical: 'middle', horizontal, wrapText: true };
  heightFor(row, [{ text, width }], 24);
  return cell;
}

function unitOf(section: ReportSection): string {
  return section.rows.find((row) => row.unit !== '')?.unit ?? '';
}

/** Three signatures a line. */
function inLines(labels: readonly string[]): string[][] {
  return labels.length === 0 ? [] : [labels.slice(0, 3), ...inLines(labels.slice(3))];
}

/** Excel takes at most 31 characters, and none of these. */
function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);
}
