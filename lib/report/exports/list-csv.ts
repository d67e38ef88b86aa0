import { byteOrderMark, csvLine, csvText } from './csv-line';
import type { ListModel } from './list-xlsx';

/** The same list as CSV text: what is said above it a line each, then head and rows; numbers are plain, null is empty. */
export function writeListCsv({ title, about, columns, rows }: ListModel): string {
  const text = (value: string | number | null) =>
    typeof value === 'string' ? csvText(value) : (value?.toString() ?? '');
  const lines = [
    ...[title, ...about].map((line) => [text(line)]),
    columns.map(({ label }) => text(label)),
    ...rows.map((row) => row.map(text)),
  ];
  return byteOrderMark + lines.map(csvLine).join('');
}
