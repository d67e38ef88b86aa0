import type { Cells, Topic } from '@/lib/cells/cells';
import { withFilledSums } from '@/lib/cells/computed';
import type { CellCode, Edition } from '@/lib/editions/types';
import { balanceOf, type Term, termsOf } from '@/lib/rules/balance';
import { evaluate, withTopics } from '@/lib/rules/evaluate';
import type { Finding } from '@/lib/rules/finding';
import type { Adjustment } from './sum';

/** One unit's table as it counts in the area's. */
export type BlamedUnit = {
  unit: string;
  cells: Cells;
  topics: readonly Topic[] | null;
  lastYear: Cells | null;
  explanations: Readonly<Record<string, string>>;
};

/** How a unit has to do with a rule that its area's table breaks. Money in 分. */
export type Share = {
  unit: string;
  /** What it adds to left minus right. */
  difference: bigint;
  /** Its own table breaks the rule too. */
  breaks: boolean;
  /** How it explained that; null: it did not. */
  explanation: string | null;
  /** Its cells in the rule, this year's, that are not 0 or blank, the largest first. */
  cells: CellCode[];
};

export type Blame = {
  /** Left minus right in the area's table: always the units' differences, the adjustments' and the rest together. */
  difference: bigint;
  /** Those that have to do with it: who breaks the rule or explained it first, then by size. */
  units: Share[];
  adjustments: bigint;
  /** What no unit and no adjustment of this year accounts for: last year's table was not the sum of these units' tables. */
  rest: bigint;
};

type Broken = Pick<Finding, 'rule' | 'column'>;
type Area = {
  cells: Cells;
  topics: readonly Topic[] | null;
  lastYear: Cells | null;
  adjustments: readonly Pick<Adjustment, 'cell' | 'amount'>[];
};

/**
 * Takes apart a rule that an area's table breaks: which units and adjustments make the difference between its two sides. Every rule
 * of an edition is linear in the cells, so the parts add up to the whole, exactly.
 */
export function blame(edition: Edition, broken: Broken, area: Area, units: readonly BlamedUnit[]): Blame {
  const terms = termsOf(edition, broken);
  const difference = balanceOf(terms, withTopics(edition, area.cells, area.topics), area.lastYear);
  const shares = units.map((unit) => shareOf(edition, broken, terms, unit));
  const adjustments = balanceOf(terms, adjusted(edition, area), null);
  const told = shares.reduce((sum, share) => sum + share.difference, adjustments);
  const isInvolved = ({ difference: own, breaks }: Share) => own !== 0n || breaks;
  return {
    difference,
    units: shares.filter(isInvolved).sort((a, b) => rank(a, b, difference)),
    adjustments,
    rest: difference - told,
  };
}

function shareOf(edition: Edition, broken: Broken, terms: readonly Term[], unit: BlamedUnit): Share {
  const { topics, lastYear, explanations } = unit;
  const cells = withTopics(edition, unit.cells, topics);
  const found = evaluate(edition, unit.cells, { topics, lastYear });
  const breaks = found.some(({ rule, column }) => rule === broken.rule && column === broken.column);
  const sizeOf = (cell: CellCode) => cells[cell] ?? 0n;
  const own = terms.filter(({ cell, isLastYear }) => !isLastYear && sizeOf(cell) !== 0n);
  return {
    unit: unit.unit,
    difference: balanceOf(terms, cells, lastYear),
    breaks,
    explanation: explanations[broken.rule] ?? null,
    cells: [...new Set(own.map(({ cell }) => cell))].sort((a, b) => compare(sizeOf(b), sizeOf(a))),
  };
}

/** The standing adjustments as a table of their own. */
function adjusted(edition: Edition, { adjustments, cells }: Area): Cells {
  const sums: Record<CellCode, bigint> = {};
  for (const { cell, amount } of adjustments) {
    if ((cells[cell] ?? null) !== null) sums[cell] = (sums[cell] ?? 0n) + amount;
  }
  return withFilledSums(edition, sums);
}

/** Who breaks the rule or explained it, then who pulls the way that the area's table leans, then by size. */
function rank(a: Share, b: Share, whole: bigint): number {
  const isNamed = ({ breaks, explanation }: Share) => breaks || explanation !== null;
  const pulls = ({ difference }: Share) => difference > 0n === whole > 0n;
  return (
    Number(isNamed(b)) - Number(isNamed(a)) ||
    Number(pulls(b)) - Number(pulls(a)) ||
    compare(size(b.difference), size(a.difference)) ||
    (a.unit < b.unit ? -1 : 1)
  );
}

function size(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function compare(a: bigint, b: bigint): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
