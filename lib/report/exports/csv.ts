import type { ReportModel } from '../model';

const header = ['年度', '填报单位', '部分', '编号', '指标', '单位', '数值', '代码'];

/**
 * The table as CSV text, one line a cell and one for the topics: a byte order mark, CRLF, and text that a spreadsheet would
 * take for a formula disarmed. Numbers are plain; blank is empty.
 */
export function writeCsv(model: ReportModel): string {
  const of = [String(model.year), text(model.unitName)];
  const lines = model.sections.flatMap((section) =>
    section.rows.flatMap((row) => {
      const at = [...of, text(section.title), text(row.number)];
      const name = [row.subject ?? row.group, row.label].filter((part) => part !== null).join(' · ');
      if (row.sentence !== null) return [[...at, text(name), '', text(row.sentence), text(row.code)]];
      return row.cells.map((cell, index) => {
        const column = section.columns?.[index]?.label;
        return [
          ...at,
          text(column ? `${name} · ${column}` : name),
          text(row.unit),
          cell.text,
          text(cell.code),
        ];
      });
    }),
  );
  return `\uFEFF${[header, ...lines].map((line) => `${line.map(quoted).join(',')}\r\n`).join('')}`;
}

/** A spreadsheet reads text with one of these at its front as a formula, or skips it and looks behind. */
function text(value: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value;
}

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
