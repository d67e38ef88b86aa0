import { cellOf, cellsOf, inputsOf, topicsRowOf } from '@/lib/editions/cells';
import type { CellCode, Edition } from '@/lib/editions/types';
import type { Cells, Topic } from './cells';

type Sum = { value: bigint | null; blanks: number };
export type Filled = { filled: number; of: number };
export type Progress = Filled & { bySection: Record<string, Filled> };

/** For each cell the input cells that it is in the end the sum of, each once; null for an input cell. */
type Leaves = ReadonlyMap<CellCode, readonly CellCode[] | null>;
const leaves = new WeakMap<Edition, Leaves>();

/** Worked out once, because every key press and every save ends here. */
function leavesOf(edition: Edition): Leaves {
  const known = leaves.get(edition);
  if (known) return known;
  const under = (code: CellCode): readonly CellCode[] =>
    cellOf(edition, code)?.parts?.flatMap((part) => under(part)) ?? [code];
  const all = new Map(cellsOf(edition).map(({ code, parts }) => [code, parts && under(code)]));
  leaves.set(edition, all);
  return all;
}

/** The sum of what is filled so far, null if nothing is, and how many of the input cells under it are blank. */
export function filledSum(edition: Edition, code: CellCode, cells: Cells): Sum {
  return sumOf(leavesOf(edition).get(code) ?? [code], cells);
}

function sumOf(codes: readonly CellCode[], cells: Cells): Sum {
  let value: bigint | null = null;
  let blanks = 0;
  for (const code of codes) {
    const one = cells[code] ?? null;
    if (one === null) blanks += 1;
    else value = value === null ? one : value + one;
  }
  return { value, blanks };
}

/** Totals with the cells that they add up, those that are added up themselves before the totals that they are part of. */
type Totals = readonly { code: CellCode; parts: readonly CellCode[] }[];
const totals = new WeakMap<Edition, Totals>();

function totalsOf(edition: Edition): Totals {
  const known = totals.get(edition);
  if (known) return known;
  const sorted = new Map<CellCode, readonly CellCode[]>();
  const add = (code: CellCode) => {
    const parts = cellOf(edition, code)?.parts;
    if (!parts || sorted.has(code)) return;
    parts.forEach(add);
    sorted.set(code, parts);
  };
  for (const { code } of cellsOf(edition)) add(code);
  const all = [...sorted].map(([code, parts]) => ({ code, parts }));
  totals.set(edition, all);
  return all;
}

function everyCell(
  edition: Edition,
  inputs: Cells,
  totalOf: (parts: readonly CellCode[], cells: Cells) => bigint | null,
): Cells {
  const all: Record<CellCode, bigint | null> = {};
  for (const { code } of cellsOf(edition)) all[code] = inputs[code] ?? null;
  for (const { code, parts } of totalsOf(edition)) all[code] = totalOf(parts, all);
  return all;
}

/** null while any of them is blank. */
function fullSum(codes: readonly CellCode[], cells: Cells): bigint | null {
  let total = 0n;
  for (const code of codes) {
    const value = cells[code] ?? null;
    if (value === null) return null;
    total += value;
  }
  return total;
}

/** Every cell of the edition from its input cells; a computed one is blank while any of its parts is. */
export function completed(edition: Edition, inputs: Cells): Cells {
  return everyCell(edition, inputs, fullSum);
}

/** Every cell, the computed ones as sums of what is filled so far: for showing, not for submitting. */
export function withFilledSums(edition: Edition, inputs: Cells): Cells {
  return everyCell(edition, inputs, (parts, cells) => sumOf(parts, cells).value);
}

/** Input cells that are still blank, in reading order. */
export function blanksOf(edition: Edition, cells: Cells): CellCode[] {
  return inputsOf(edition)
    .map((spec) => spec.code)
    .filter((code) => (cells[code] ?? null) === null);
}

/**
 * How much is filled: input cells, and the topics row as one more. The topics row is filled when it has a topic,
 * or when what it divides up is 0.
 */
export function progress(edition: Edition, cells: Cells, topics: readonly Topic[] | null): Progress {
  const bySection: Record<string, Filled> = {};
  for (const section of edition.sections) bySection[section.code] = { filled: 0, of: 0 };
  const count = (section: string, isFilled: boolean) => {
    const one = bySection[section];
    if (!one) return;
    one.of += 1;
    if (isFilled) one.filled += 1;
  };
  for (const spec of inputsOf(edition)) count(spec.section.code, (cells[spec.code] ?? null) !== null);
  const row = topicsRowOf(edition);
  const section = edition.sections.find((each) => row && each.rows.includes(row));
  if (section) count(section.code, isTopicsFilled(edition, cells, topics));
  const all = Object.values(bySection);
  return {
    filled: all.reduce((total, each) => total + each.filled, 0),
    of: all.reduce((total, each) => total + each.of, 0),
    bySection,
  };
}

function isTopicsFilled(edition: Edition, cells: Cells, topics: readonly Topic[] | null): boolean {
  if (topics && topics.length > 0) return true;
  const divided = topicsRowOf(edition)?.topicsOf;
  return divided !== undefined && completed(edition, cells)[divided] === 0n;
}
