import type { ReportModel } from '../model';
import { byteOrderMark, csvLine, csvText } from './csv-line';

const header = ['年度', '填报单位', '部分', '编号', '指标', '单位', '数值', '代码'];

/**
 * The table as CSV text, one line a cell, one for the topics, and one for each note: a byte order mark, CRLF, and text that a
 * spreadsheet would take for a formula disarmed. Numbers are plain; blank is empty.
 */
export function writeCsv(model: ReportModel): string {
  const of = [String(model.year), csvText(model.unitName)];
  const lines = model.sections.flatMap((section) =>
    section.rows.flatMap((row) => {
      const at = [...of, csvText(section.title), csvText(row.number)];
      const name = [row.subject ?? row.group, row.label].filter((part) => part !== null).join(' · ');
      if (row.sentence !== null)
        return [[...at, csvText(name), '', csvText(row.sentence), csvText(row.code)]];
      return row.cells.map((cell, index) => {
        const column = section.columns?.[index]?.label;
        return [
          ...at,
          csvText(column ? `${name} · ${column}` : name),
          csvText(row.unit),
          cell.text,
          csvText(cell.code),
        ];
      });
    }),
  );
  const notes = model.notes.map((note) => [...of, '附注', '', '', '', csvText(note), '']);
  return byteOrderMark + [header, ...lines, ...notes].map(csvLine).join('');
}
