import { csvText } from '@/lib/report/exports/csv-line';

/** A word, or a figure as it would be typed; '' for blank. */
export type CopiedCell = { text: string; isFigure: boolean };
export type Copied = readonly (readonly CopiedCell[])[];

/** For Excel and WPS, which read tabs and line ends. */
export function asTabbed(rows: Copied): string {
  const cell = ({ text, isFigure }: CopiedCell) => (isFigure ? text : plain(csvText(text)));
  return rows.map((row) => row.map(cell).join('\t')).join('\r\n');
}

/** The same as a table, whose words are marked as text so that no program makes a date or a formula of them. */
export function asHtml(rows: Copied): string {
  const cell = ({ text, isFigure }: CopiedCell) =>
    isFigure ? `<td>${text}</td>` : `<td style="mso-number-format:'\\@'">${escaped(csvText(text))}</td>`;
  const lines = rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`);
  return `<meta charset="utf-8"><table>${lines.join('')}</table>`;
}

/** In one line; a quote at the front would open a quoted cell. */
function plain(text: string): string {
  const line = text.replace(/[\t\r\n]+/g, ' ');
  return line.startsWith('"') ? `"${line.replaceAll('"', '""')}"` : line;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
