import { byteOrderMark, csvLine, csvText } from './csv-line';
import type { ListModel } from './list-xlsx';

/** A list's head and rows as CSV text; numbers are plain, text that a spreadsheet would take for a formula is disarmed, null is empty. */
export function writeListCsv({ columns, rows }: Pick<ListModel, 'columns' | 'rows'>): string {
  const lines = rows.map((row) =>
    row.map((value) => (typeof value === 'number' ? String(value) : csvText(value ?? ''))),
  );
  return byteOrderMark + [columns.map(({ label }) => csvText(label)), ...lines].map(csvLine).join('');
}
