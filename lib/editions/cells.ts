import { columnName, positionOf, rowName } from './names';
import type { CellCode, CellKind, Column, Edition, Row, Section } from './types';

export type CellSpec = {
  code: CellCode;
  section: Section;
  row: Row;
  /** null in a list section. */
  column: Column | null;
  kind: CellKind;
  unit: string;
  /** The cells that it is the sum of; null: an input cell, typed. */
  parts: readonly CellCode[] | null;
  /** Its name outside the table; in a matrix `row · column`. */
  label: string;
  /** Its place in the official form, such as 三（三）4. */
  number: string;
};

type Index = {
  all: readonly CellSpec[];
  inputs: readonly CellSpec[];
  byCode: ReadonlyMap<CellCode, CellSpec>;
  dependants: ReadonlyMap<CellCode, readonly CellCode[]>;
  topicsRow: Row | null;
};

const indexes = new WeakMap<Edition, Index>();

function indexOf(edition: Edition): Index {
  const known = indexes.get(edition);
  if (known) return known;
  const all = edition.sections.flatMap((section) =>
    section.rows.flatMap((row) => specsOf(edition, section, row)),
  );
  const index = {
    all,
    inputs: all.filter((spec) => spec.parts === null),
    byCode: new Map(all.map((spec) => [spec.code, spec])),
    dependants: new Map(all.map((spec) => [spec.code, fedBy(all, spec.code)])),
    topicsRow:
      edition.sections.flatMap((section) => section.rows).find((row) => row.kind === 'topics') ?? null,
  };
  indexes.set(edition, index);
  return index;
}

function specsOf(edition: Edition, section: Section, row: Row): CellSpec[] {
  if (row.kind === 'heading' || row.kind === 'topics') return [];
  const kind = row.kind;
  const spec = (column: Column | null): CellSpec => ({
    code: matrixCode(row.code, column),
    section,
    row,
    column,
    kind,
    unit: row.unit ?? '',
    parts: partsOf(row, column),
    label: [rowName(edition, section, row), ...(column ? [columnName(edition, column)] : [])].join(' · '),
    number: positionOf(section, row),
  });
  return section.kind === 'list' ? [spec(null)] : section.columns.map(spec);
}

function matrixCode(row: string, column: Column | null): CellCode {
  return column ? `${row}_${column.code}` : row;
}

/** Where a total row crosses a total column, the sum down the column is taken; the sum along the row is the same. */
function partsOf(row: Row, column: Column | null): readonly CellCode[] | null {
  if (row.sumOf) return row.sumOf.map((part) => matrixCode(part, column));
  return column?.sumOf?.map((part) => `${row.code}_${part}`) ?? null;
}

function fedBy(all: readonly CellSpec[], code: CellCode): readonly CellCode[] {
  const found = new Set<CellCode>([code]);
  let before = 0;
  while (found.size > before) {
    before = found.size;
    for (const spec of all) if (spec.parts?.some((part) => found.has(part))) found.add(spec.code);
  }
  return all.map((spec) => spec.code).filter((each) => each !== code && found.has(each));
}

/** Every cell of the form in reading order, the computed ones too. */
export function cellsOf(edition: Edition): readonly CellSpec[] {
  return indexOf(edition).all;
}

/** The cell with this code; undefined for headings, topics and codes that the form does not have. */
export function cellOf(edition: Edition, code: CellCode): CellSpec | undefined {
  return indexOf(edition).byCode.get(code);
}

/** The cells that are typed, in reading order. */
export function inputsOf(edition: Edition): readonly CellSpec[] {
  return indexOf(edition).inputs;
}

/** The row that asks for topics with their counts; null where the form has none. */
export function topicsRowOf(edition: Edition): Row | null {
  return indexOf(edition).topicsRow;
}

/** The computed cells that this cell feeds, directly or through other totals, in reading order. */
export function dependantsOf(edition: Edition, code: CellCode): readonly CellCode[] {
  return indexOf(edition).dependants.get(code) ?? [];
}

/** Whether these codes name every input cell, as they do when an accepted return was reopened. */
export function namesEveryInput(edition: Edition, codes: readonly CellCode[]): boolean {
  const named = new Set(codes);
  return inputsOf(edition).every(({ code }) => named.has(code));
}
