import type { Row, Section } from '@/lib/editions/types';

/** Steps of indentation within the section. */
export function indentOf(section: Section, row: Row): number {
  return row.level - Math.min(...section.rows.map((each) => each.level));
}

/** Printed bold: it heads the rows below it. */
export function isParent(section: Section, row: Row): boolean {
  const next = section.rows[section.rows.indexOf(row) + 1];
  return next !== undefined && next.level > row.level;
}
