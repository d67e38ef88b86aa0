import type { ComparedCell } from '@/lib/archive/compare-years';
import type { Edition, Row, Section } from '@/lib/editions/types';

/** A line of the table: a heading or the topics, which have no figures, or a cell. */
export type ShownRow = { key: string; row: Row; cell: ComparedCell | null; label: string; level: number };
export type ShownSection = { section: Section; rows: ShownRow[] };

/**
 * A form's sections as they are shown: each row of a list; of a matrix each row's total, or with `columns` every cell under its row.
 */
export function shownSections(
  edition: Edition,
  cells: readonly ComparedCell[],
  { columns }: { columns: boolean },
): ShownSection[] {
  return edition.sections.map((section) => ({
    section,
    rows: section.rows.flatMap((row) => linesOf(section, row, cells, columns)),
  }));
}

/** The same without lines that have no figures, and without sections that are left empty; each line is named in full, since its row's may be missing. */
export function shownElsewhere(
  edition: Edition,
  cells: readonly ComparedCell[],
  choice: { columns: boolean },
): ShownSection[] {
  return shownSections(edition, cells, choice)
    .map(({ section, rows }) => ({ section, rows: rows.flatMap(namedInFull) }))
    .filter(({ rows }) => rows.length > 0);
}

function linesOf(section: Section, row: Row, cells: readonly ComparedCell[], columns: boolean): ShownRow[] {
  const own = cells.filter(({ spec }) => spec.section === section && spec.row === row);
  const plain = (cell: ComparedCell | null): ShownRow => ({
    key: row.code,
    row,
    cell,
    label: row.subject ? `${row.subject} ${row.label}` : row.label,
    level: row.level,
  });
  if (section.kind === 'list') return [plain(own[0] ?? null)];
  const total = own.find(({ spec }) => spec.column?.sumOf) ?? null;
  if (!columns) return [plain(total)];
  const each = own.filter((cell) => cell !== total).map((cell) => columnLine(cell, row));
  return [plain(total), ...each];
}

function columnLine(cell: ComparedCell, row: Row): ShownRow {
  const { code, column } = cell.spec;
  const label = [column?.group, column?.label].filter((part) => part !== undefined).join(' · ');
  return { key: code, row, cell, label, level: row.level + 1 };
}

function namedInFull(line: ShownRow): ShownRow[] {
  const { cell, key, row, label } = line;
  return cell === null ? [] : [{ ...line, label: key === row.code ? label : cell.spec.label }];
}
