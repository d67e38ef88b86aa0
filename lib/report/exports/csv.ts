import type { ReportModel } from '../model';
import { disarmed } from './disarmed';

const header = ['年度', '填报单位', '部分', '编号', '指标', '单位', '数值', '代码'];

/**
 * The table as CSV text, one line a cell and one for the topics: a byte order mark, CRLF, and text that a spreadsheet would
 * take for a formula disarmed. Numbers are plain; blank is empty.
 */
export function writeCsv(model: ReportModel): string {
  const of = [String(model.year), disarmed(model.unitName)];
  const lines = model.sections.flatMap((section) =>
    section.rows.flatMap((row) => {
      const at = [...of, disarmed(section.title), disarmed(row.number)];
      const name = [row.subject ?? row.group, row.label].filter((part) => part !== null).join(' · ');
      if (row.sentence !== null)
        return [[...at, disarmed(name), '', disarmed(row.sentence), disarmed(row.code)]];
      return row.cells.map((cell, index) => {
        const column = section.columns?.[index]?.label;
        return [
          ...at,
          disarmed(column ? `${name} · ${column}` : name),
          disarmed(row.unit),
          cell.text,
          disarmed(cell.code),
        ];
      });
    }),
  );
  return `\uFEFF${[header, ...lines].map((line) => `${line.map(quoted).join(',')}\r\n`).join('')}`;
}

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
