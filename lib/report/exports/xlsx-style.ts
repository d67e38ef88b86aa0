import type { Alignment, Borders, Cell, Fill, Font, Row } from 'exceljs';

const thin = { style: 'thin', color: { argb: 'FF000000' } } as const;
const bordered: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin };
const shaded: Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF2F2F2' } };

export const body: Partial<Font> = { name: '宋体', size: 10.5 };
export const strong: Partial<Font> = { name: '黑体', size: 10.5 };
export const title: Partial<Font> = { name: '黑体', size: 16 };
export const small: Partial<Font> = { name: '宋体', size: 9 };

/** Gives a cell of the table its borders, its font and its place. */
export function inTable(cell: Cell, font: Partial<Font>, alignment: Partial<Alignment> = {}): void {
  cell.border = bordered;
  cell.font = font;
  cell.alignment = { vertical: 'middle', wrapText: true, ...alignment };
}

export function asHeading(cell: Cell): void {
  inTable(cell, strong, { horizontal: 'center' });
  cell.fill = shaded;
}

type Text = { text: string; small?: string; width: number };

/** Makes a row high enough for its longest text, which Excel does not do for merged cells. `width` counts half-width characters. */
export function heightFor(row: Row, texts: readonly Text[], least = 19): void {
  const lines = texts.map(({ text, small: after = '', width }) =>
    Math.ceil((halfWidths(text) + halfWidths(after) * smallness) / width),
  );
  row.height = Math.min(highest, Math.max(least, Math.max(1, ...lines) * 14 + 5));
}

const smallness = 9 / 10.5;
/** Excel's limit, in points. */
const highest = 409;

function halfWidths(text: string): number {
  let width = 0;
  for (const char of text) width += (char.codePointAt(0) ?? 0) > 0xff ? 2 : 1;
  return width;
}
