import type { Cells } from '@/lib/cells/cells';
import { type CellSpec, cellsOf } from '@/lib/editions/cells';
import type { Said } from '@/lib/editions/comparability/comparability';
import { comparableCell, counterpartOf } from '@/lib/editions/comparability/counterpart';
import type { CellCode, Edition } from '@/lib/editions/types';

/** A year's table as it is compared; `cells` null: there is none that may be shown. */
export type TableOfYear = { year: number; edition: Edition; cells: Cells | null };

/** Against the column before it. Money in 分. `nothing`: why there is no figure of a change. */
export type Change =
  | { kind: 'change'; absolute: bigint; before: bigint }
  | { kind: 'nothing'; why: 'first' | 'noTable' | 'blank' | 'notComparable' };

/** What a year has for a row. `code` is the cell of that year's own form; `note` says why it counts the same under another label. */
export type YearFigure =
  | { kind: 'figure'; code: CellCode; value: bigint | null; note: Said | null; change: Change }
  | { kind: 'notComparable'; near: readonly CellCode[]; reason: Said }
  | { kind: 'alone'; reason: Said }
  | { kind: 'noTable' };

/** A cell of the form whose rows are read, and what each year has for it, in the order of the tables. */
export type ComparedCell = { spec: CellSpec; years: readonly YearFigure[] };

/**
 * Every cell of a form over some years. A change is told only between two neighbouring columns that both have a figure, of cells that
 * the two forms count alike; never across a column without one.
 */
export function compareYears(edition: Edition, tables: readonly TableOfYear[]): ComparedCell[] {
  return cellsOf(edition).map((spec) => ({
    spec,
    years: tables.map((table, at) => figureOf(edition, spec.code, table, tables[at - 1])),
  }));
}

/** The cells of another form that have no comparable one on the form whose rows are read: they stand in a part of their own. */
export function comparedElsewhere(
  other: Edition,
  edition: Edition,
  tables: readonly TableOfYear[],
): ComparedCell[] {
  return compareYears(other, tables).filter(({ spec }) => comparableCell(other, spec.code, edition) === null);
}

/** The forms of some tables besides the one whose rows are read, latest first. */
export function otherEditions(edition: Edition, tables: readonly TableOfYear[]): Edition[] {
  const others = new Map(tables.map((table) => [table.edition.id, table.edition]));
  others.delete(edition.id);
  return [...others.values()].sort((one, other) => other.years[0] - one.years[0]);
}

function figureOf(
  edition: Edition,
  code: CellCode,
  table: TableOfYear,
  before: TableOfYear | undefined,
): YearFigure {
  if (table.cells === null) return { kind: 'noTable' };
  const found = counterpartOf(edition, code, table.edition);
  if (found.kind === 'notComparable' || found.kind === 'alone') return found;
  const value = table.cells[found.code] ?? null;
  const note = found.kind === 'renamed' ? found.note : null;
  return {
    kind: 'figure',
    code: found.code,
    value,
    note,
    change: changeOf(table, found.code, value, before),
  };
}

function changeOf(
  { edition }: TableOfYear,
  code: CellCode,
  value: bigint | null,
  before: TableOfYear | undefined,
): Change {
  if (!before) return { kind: 'nothing', why: 'first' };
  if (before.cells === null) return { kind: 'nothing', why: 'noTable' };
  // Asked of these two forms themselves: that each may be compared with a third says nothing of the two.
  const there = comparableCell(edition, code, before.edition);
  if (there === null) return { kind: 'nothing', why: 'notComparable' };
  const earlier = before.cells[there] ?? null;
  if (value === null || earlier === null) return { kind: 'nothing', why: 'blank' };
  return { kind: 'change', absolute: value - earlier, before: earlier };
}
