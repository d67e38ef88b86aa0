/** A spreadsheet reads text with one of these at its front as a formula, or skips it and looks behind. */
export function csvText(value: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value;
}

/** One line of CSV with its CRLF; fields that are not numbers of ours should have passed `csvText`. */
export function csvLine(fields: readonly string[]): string {
  return `${fields.map(quoted).join(',')}\r\n`;
}

/** Begins a file that Excel and WPS are to read as UTF-8. */
export const byteOrderMark = '\uFEFF';

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
