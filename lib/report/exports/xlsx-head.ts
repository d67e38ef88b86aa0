import type { Worksheet } from 'exceljs';
import type { ReportColumn, ReportModel } from '../model';
import { type Layout, runsOf } from './xlsx-layout';
import { asHeading } from './xlsx-style';

/** Headings of a list: the form's own three. */
export function listHead(
  sheet: Worksheet,
  layout: Layout,
  [label, unit, value]: ReportModel['columns'],
): void {
  const row = sheet.addRow([]);
  for (let at = 1; at < layout.code; at++) asHeading(row.getCell(at));
  row.getCell(1).value = label;
  if (layout.unit) row.getCell(layout.unit).value = unit;
  row.getCell(layout.value).value = value;
  sheet.mergeCells(row.number, 1, row.number, layout.label);
  row.height = 24;
}

/** Headings of a matrix: groups over their columns, and a hidden row with the columns' codes. */
export function matrixHead(
  sheet: Worksheet,
  layout: Layout,
  columns: readonly ReportColumn[],
  unit: string,
): void {
  const [upper, lower, codes] = [sheet.addRow([]), sheet.addRow([]), sheet.addRow([])];
  for (let at = 1; at < layout.code; at++) for (const row of [upper, lower]) asHeading(row.getCell(at));
  upper.getCell(1).value = unit === '' ? '项目' : `项目（单位：${unit}）`;
  sheet.mergeCells(upper.number, 1, lower.number, layout.label);
  for (const [index, { code, label }] of columns.entries()) {
    codes.getCell(layout.value + index).value = code;
    lower.getCell(layout.value + index).value = label;
  }
  for (const { value: group, first, last } of runsOf(columns.map((column) => column.group ?? column))) {
    const [left, right] = [layout.value + first, layout.value + last];
    upper.getCell(left).value = typeof group === 'string' ? group : group.label;
    sheet.mergeCells(upper.number, left, typeof group === 'string' ? upper.number : lower.number, right);
  }
  upper.height = 20;
  lower.height = columns.some((column) => column.group !== null) ? 34 : 14;
  codes.hidden = true;
}
