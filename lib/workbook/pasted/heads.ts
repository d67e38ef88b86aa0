import type { Column, Edition, MatrixSection } from '@/lib/editions/types';
import { isNumeric } from './block';
import { keysOf, labelsOf } from './labels';

/** Which sheet column holds which column of a matrix. */
export type MatrixHeads = ReadonlyMap<number, { section: MatrixSection; column: Column }>;

/** The columns that a line of a matrix's head names; null if it is no such line. */
export function matrixHeadsIn(edition: Edition, cells: readonly string[]): MatrixHeads | null {
  if (cells.some(isNumeric)) return null;
  const [most] = edition.sections
    .filter((section) => section.kind === 'matrix')
    .map((section) => headsOf(section, cells))
    .sort((a, b) => b.size - a.size);
  return most && most.size >= 2 ? most : null;
}

function headsOf(section: MatrixSection, cells: readonly string[]): MatrixHeads {
  const heads = new Map<number, { section: MatrixSection; column: Column }>();
  cells.forEach((cell, at) => {
    const keys = keysOf(cell);
    const isTaken = (column: Column) => [...heads.values()].some((head) => head.column === column);
    const column = section.columns.find(
      (each) => !isTaken(each) && keysOf(each.label).some((key) => keys.includes(key)),
    );
    if (column) heads.set(at, { section, column });
  });
  return heads;
}

/**
 * Which sheet column of a matrix's row holds which column: by the heads, else all columns, or all but the totals, in their
 * order. null: a number that stands in none of them.
 */
export function columnsOf(
  section: MatrixSection,
  { cells, labelAt }: { cells: readonly string[]; labelAt: number },
  heads: MatrixHeads,
): [number, Column | null][] {
  const headed = [...heads].filter(([, head]) => head.section === section);
  if (headed.length > 0) {
    const named = new Map<number, Column | null>(headed.map(([at, { column }]) => [at, column]));
    cells.forEach((cell, at) => {
      if (at > labelAt && !named.has(at) && isNumeric(cell)) named.set(at, null);
    });
    return [...named];
  }
  const width = cells.findLastIndex((cell) => cell !== '') - labelAt;
  const typed = section.columns.filter((column) => !column.sumOf);
  const columns = width === typed.length ? typed : section.columns;
  return Array.from({ length: Math.max(0, width) }, (_, at) => [labelAt + 1 + at, columns[at] ?? null]);
}

/** Which sheet column holds the value of which label, where a list is printed with its subjects down and its labels across. */
export type LabelHeads = ReadonlyMap<number, readonly string[]>;

/** The head of such a table, as in 信息内容 | 本年制发件数 | 本年废止件数; null if the line is none. */
export function labelHeadsIn(edition: Edition, cells: readonly string[]): LabelHeads | null {
  if (cells.some(isNumeric)) return null;
  const { rows } = labelsOf(edition);
  const heads = new Map<number, readonly string[]>();
  cells.forEach((cell, at) => {
    const subjects = keysOf(cell).flatMap((key) => rows.get(key) ?? []);
    const codes = subjects.filter(({ row }) => row.subject !== undefined).map(({ row }) => row.code);
    if (codes.length > 0) heads.set(at, codes);
  });
  const isHead = heads.size >= 2 || (heads.size === 1 && cells.includes('信息内容'));
  return isHead ? heads : null;
}
