import Papa from 'papaparse';
import type { Edition } from '@/lib/editions/types';

/** What was copied from a spreadsheet: rows of cells as text, all of the same length. */
export type Block = readonly (readonly string[])[];

/**
 * Reads the clipboard's text as Excel and WPS write it: tabs between cells, line ends between rows, cells with either in
 * them in quotation marks. Blank rows and columns at the end are left out.
 */
export function readBlock(text: string): Block {
  const { data } = Papa.parse<string[]>(text, { delimiter: '\t' });
  const rows = data.map((row) => row.map((cell) => cell.trim()));
  while (rows.at(-1)?.every((cell) => cell === '')) rows.pop();
  const width = Math.max(0, ...rows.map((row) => row.findLastIndex((cell) => cell !== '') + 1));
  return rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
}

/** More than one cell: what a single field would not take as it is. */
export function isBlock(block: Block): boolean {
  return block.length > 1 || (block[0]?.length ?? 0) > 1;
}

/** Printed where a table has no value. */
export function isDash(text: string): boolean {
  return /^[-－−–—―─/／]+$/.test(text);
}

const numberFirst = /^[-－−]?[\d０-９][^\p{Script=Han}]*\p{Script=Han}{0,4}$/u;
/** 1. 3、 4.其他 2017年度 */
const numberingOrYear = /^\d+[.．、)）]\s*(?:\p{Script=Han}|$)|^\d{4}年度?$/u;

/** Printed above a column, or where there is no value. */
export function isHeadWord(edition: Edition, text: string): boolean {
  return isDash(text) || edition.columns.includes(text) || /^\d{4}年度?$/.test(text);
}

/** A value, though perhaps not one that can be read: digits in front, and not those of a numbering or of a year. */
export function isNumeric(text: string): boolean {
  return numberFirst.test(text) && !numberingOrYear.test(text);
}
