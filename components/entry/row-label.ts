import type { Row, Section } from '@/lib/editions/types';

/** The number as printed in its own column: （一）, 1., 其中, 四. */
export function rowNumber({ number = '' }: Row): string {
  if (/^\d+$/.test(number)) return `${number}.`;
  return number.replace('(', '（').replace(')', '）');
}

/** Number and label in one, as a matrix prints them: 一、本年新收…, （一）予以公开, 1. 属于国家秘密. */
export function numberedLabel(row: Row): string {
  const number = rowNumber(row);
  if (number === '') return row.label;
  if (number.endsWith('）')) return number + row.label;
  return number.endsWith('.') ? `${number} ${row.label}` : `${number}、${row.label}`;
}

/** Steps of indentation within the section. */
export function indentOf(section: Section, row: Row): number {
  return row.level - Math.min(...section.rows.map((each) => each.level));
}

/** Printed bold: it heads the rows below it. */
export function isParent(section: Section, row: Row): boolean {
  const next = section.rows[section.rows.indexOf(row) + 1];
  return next !== undefined && next.level > row.level;
}
