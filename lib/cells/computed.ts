import { cellOf, cellsOf, inputsOf, topicsRowOf } from '@/lib/editions/cells';
import type { CellCode, Edition } from '@/lib/editions/types';
import type { Cells, Topic } from './cells';

type Sum = { value: bigint | null; blanks: number };
type Filled = { filled: number; of: number };
export type Progress = Filled & { bySection: Record<string, Filled> };

const leaves = new WeakMap<Edition, Map<CellCode, readonly CellCode[]>>();

/** The input cells that a cell is in the end the sum of, each once; an input cell is its own. */
function leavesOf(edition: Edition, code: CellCode): readonly CellCode[] {
  const known = leaves.get(edition) ?? new Map<CellCode, readonly CellCode[]>();
  leaves.set(edition, known);
  const found = known.get(code) ??
    cellOf(edition, code)?.parts?.flatMap((part) => leavesOf(edition, part)) ?? [code];
  known.set(code, found);
  return found;
}

/** The sum of what is filled so far, null if nothing is, and how many of the input cells under it are blank. */
export function filledSum(edition: Edition, code: CellCode, cells: Cells): Sum {
  const values = leavesOf(edition, code).map((leaf) => cells[leaf] ?? null);
  const filled = values.filter((value) => value !== null);
  return {
    value: filled.length === 0 ? null : filled.reduce((total, value) => total + value, 0n),
    blanks: values.length - filled.length,
  };
}

function everyCell(edition: Edition, sumOf: (code: CellCode) => bigint | null): Cells {
  return Object.fromEntries(cellsOf(edition).map(({ code }) => [code, sumOf(code)]));
}

/** Every cell of the edition from its input cells; a computed one is blank while any of its parts is. */
export function completed(edition: Edition, inputs: Cells): Cells {
  return everyCell(edition, (code) => {
    const { value, blanks } = filledSum(edition, code, inputs);
    return blanks === 0 ? value : null;
  });
}

/** Every cell, the computed ones as sums of what is filled so far: for showing, not for submitting. */
export function withFilledSums(edition: Edition, inputs: Cells): Cells {
  return everyCell(edition, (code) => filledSum(edition, code, inputs).value);
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
