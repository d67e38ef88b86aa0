import type { Row, Section } from './types';

/** A row's number as its own column prints it: （一）, 1., 其中; '' where the form prints none. */
export function printedNumber({ number = '' }: Pick<Row, 'number'>): string {
  if (/^\d+$/.test(number)) return `${number}.`;
  return number.replace('(', '（').replace(')', '）');
}

/** Number and label in one, as a matrix prints them: 一、本年新收…, （一）予以公开, 1. 属于国家秘密. */
export function numberedLabel(row: Pick<Row, 'number' | 'label'>): string {
  const number = printedNumber(row);
  if (number === '' || number.endsWith('）')) return number + row.label;
  return number.endsWith('.') ? `${number} ${row.label}` : `${number}、${row.label}`;
}

/** Printed bold: the outermost rows of a section that also has inner ones. */
export function isOutermost(section: Section, row: Row): boolean {
  const levels = section.rows.map((each) => each.level);
  return row.level === Math.min(...levels) && row.level < Math.max(...levels);
}
