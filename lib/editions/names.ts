import type { Column, Edition, Row, Section } from './types';

type Printed = { label: string };

/** Rows that a row is printed under, outermost first; the nearest earlier row of a lower level is its parent. */
export function ancestorsOf(section: Section, row: Row): readonly Row[] {
  const found: Row[] = [];
  let level = row.level;
  for (const earlier of section.rows.slice(0, section.rows.indexOf(row)).reverse()) {
    if (earlier.level >= level) continue;
    found.unshift(earlier);
    level = earlier.level;
  }
  return found;
}

function isShared(edition: Edition, label: string): boolean {
  const printed: Printed[] = edition.sections.flatMap((section) => [
    ...section.rows,
    ...(section.kind === 'matrix' ? section.columns : []),
  ]);
  return printed.filter((one) => one.label === label).length > 1;
}

/** What a row is called outside its table: its label, with what it stands under where the label alone could be another row. */
export function rowName(edition: Edition, section: Section, row: Row): string {
  const merged = row.subject ?? row.group;
  if (merged) return `${merged} · ${row.label}`;
  const parent = ancestorsOf(section, row).at(-1);
  return parent && isShared(edition, row.label) ? `${parent.label} · ${row.label}` : row.label;
}

/** What a column is called outside its table. */
export function columnName(edition: Edition, column: Column): string {
  return column.group && isShared(edition, column.label) ? `${column.group} · ${column.label}` : column.label;
}

/** Parentheses as the official form sets them, and no full stop behind a number. */
function printedNumber(number: string): string {
  return number.replace('(', '（').replace(')', '）').replace(/\.$/, '');
}

/** An empty number continues the one above it: the second row under a merged 其中. */
function ownNumber(section: Section, row: Row): string {
  if (row.number !== '') return row.number ?? '';
  const above = section.rows
    .slice(0, section.rows.indexOf(row))
    .reverse()
    .find((earlier) => earlier.level === row.level && earlier.number);
  return above?.number ?? '';
}

/** Where a row stands in the official form, such as 三（三）4其中; a section with numbered items of its own as 三、一. */
export function positionOf(section: Section, row: Row): string {
  const [first = '', ...rest] = [...ancestorsOf(section, row), row]
    .map((each) => printedNumber(ownNumber(section, each)))
    .filter((number) => number !== section.number || section.kind === 'matrix');
  const separator = /^[一二三四五六七八九十]/.test(first) ? '、' : '';
  return [section.number, separator, first, ...rest].join('');
}
