import type { Cell, Row, Worksheet } from 'exceljs';
import { toJson } from '@/lib/cells/parse';
import type { ReportCell, ReportRow, ReportSection } from '../model';
import { type Layout, runsOf } from './xlsx-layout';
import { body, heightFor, inTable, small, strong } from './xlsx-style';

/** Printed where the form has no number or no unit. */
const none = '——';
/** Puts a label under the one above, behind its 其中：. */
const underNumber = 2;

/** A section's rows; in a list its heading first. */
export function sectionRows(sheet: Worksheet, layout: Layout, section: ReportSection): void {
  if (section.heading !== null && section.columns === null) headingRow(sheet, layout, section.heading);
  const first = sheet.rowCount + 1;
  for (const row of section.rows) tableRow(sheet, layout, row, section.columns === null);
  const { group, subject } = layout;
  if (group)
    mergeDown(
      sheet,
      group,
      first,
      section.rows.map((row) => row.group),
    );
  if (subject)
    mergeDown(
      sheet,
      subject,
      first,
      section.rows.map((row) => row.subject),
    );
}

function borderedRow(sheet: Worksheet, layout: Layout, font: typeof body): Row {
  const row = sheet.addRow([]);
  for (let at = 1; at < layout.code; at++) inTable(row.getCell(at), font, { horizontal: 'center' });
  return row;
}

function headingRow(sheet: Worksheet, layout: Layout, heading: string): void {
  const row = borderedRow(sheet, layout, strong);
  row.getCell(1).value = heading;
  row.getCell(1).alignment = { vertical: 'middle', horizontal: 'left' };
  sheet.mergeCells(row.number, 1, row.number, layout.label);
  for (let at = layout.label + 1; at < layout.code; at++) row.getCell(at).value = none;
  row.height = 22;
}

function tableRow(sheet: Worksheet, layout: Layout, from: ReportRow, isList: boolean): void {
  const font = isList && from.level === 0 ? strong : body;
  const row = borderedRow(sheet, layout, font);
  row.getCell(layout.code).value = from.code;
  if (layout.group) row.getCell(layout.group).value = from.group;
  if (layout.subject) row.getCell(layout.subject).value = from.subject;
  if (from.sentence !== null) {
    sentenceRow(sheet, row, layout, from);
    return;
  }
  writeLabel(row, layout, from, font);
  if (layout.unit) row.getCell(layout.unit).value = from.unit || none;
  for (let at = layout.value; at < layout.code && from.cells.length === 0; at++) row.getCell(at).value = none;
  for (const [index, cell] of from.cells.entries()) writeValue(row.getCell(layout.value + index), cell);
}

function writeLabel(row: Row, layout: Layout, from: ReportRow, font: typeof body): void {
  const label = row.getCell(layout.label);
  const printed = `${from.number}${from.label}`;
  const about = from.qualifier === null ? '' : `（${from.qualifier}）`;
  const parts = [
    { font, text: printed },
    { font: small, text: about },
  ];
  label.value = about === '' ? printed : { richText: parts };
  const indent = from.level + (from.continues ? underNumber : 0);
  label.alignment = { vertical: 'middle', horizontal: 'left', wrapText: true, indent };
  const width = (layout.widths[layout.label - 1] ?? 0) - 2 * indent - 1;
  heightFor(row, [{ text: printed, small: about, width }]);
}

/** A row that says something in words, across the table. */
function sentenceRow(sheet: Worksheet, row: Row, layout: Layout, from: ReportRow): void {
  const text = `${from.number}${from.label}：${from.sentence}`;
  row.getCell(layout.label).value = text;
  row.getCell(layout.label).alignment = {
    vertical: 'middle',
    horizontal: 'left',
    wrapText: true,
    indent: from.level,
  };
  sheet.mergeCells(row.number, layout.label, row.number, layout.code - 1);
  const width = layout.widths.slice(layout.label - 1).reduce((sum, each) => sum + each, 0);
  heightFor(row, [{ text, width: width - 2 * from.level - 4 }]);
}

/** A real number, or nothing at all where blank. */
function writeValue(at: Cell, cell: ReportCell): void {
  at.value = toJson(cell.kind, cell.value);
  at.numFmt = cell.kind === 'count' ? '0' : 'General';
}

/** Merges each run of equal names downwards; a row without one gives its place to the label beside it. */
function mergeDown(sheet: Worksheet, column: number, top: number, names: readonly (string | null)[]): void {
  for (const { value: name, first, last } of runsOf(names)) {
    if (name !== null) {
      sheet.mergeCells(top + first, column, top + last, column);
      continue;
    }
    for (let row = top + first; row <= top + last; row++) {
      const [own, beside] = [sheet.getCell(row, column), sheet.getCell(row, column + 1)];
      own.value = beside.value;
      own.alignment = beside.alignment;
      sheet.mergeCells(row, column, row, column + 1);
    }
  }
}
