import type { Cells, Topic } from '@/lib/cells/cells';
import { topicsRowOf } from '@/lib/editions/cells';
import type { CellCode, ComparisonRule, Edition, Rule, StockRule } from '@/lib/editions/types';
import type { Finding, Side } from './finding';
import { outOfLine } from './out-of-line';
import type { Past } from './past';

/** What a table is checked with. `past`: only for a unit's own table, which is compared with its past and with similar units. */
export type Around = { topics: readonly Topic[] | null; lastYear: Cells | null; past?: Past | null };

/** Id of the one rule that no edition states: requests were received, but no topic is named. */
export const topicsMissing = 'topics-missing';

/**
 * What breaks the edition's rules, in the edition's order. A rule waits while any of its cells is blank, and one about
 * last year while last year is unknown. `cells` must be completed; the topics row stands for the sum of its counts. Last
 * comes what is out of line with the past.
 */
export function evaluate(edition: Edition, cells: Cells, { topics, lastYear, past }: Around): Finding[] {
  const now = withTopics(edition, cells, topics);
  const found = checksOf(edition).flatMap((check) =>
    'left' in check ? compare(check, now, lastYear) : stock(check.rule, now, lastYear),
  );
  return [...found, ...missingTopics(edition, now, topics), ...(past ? outOfLine(edition, cells, past) : [])];
}

/** A comparison with its cells named; in a matrix one for each column that it holds in. */
type Comparison = {
  rule: ComparisonRule;
  column: string | null;
  left: readonly CellCode[];
  right: readonly CellCode[];
};
type Check = Comparison | { rule: StockRule };

const checks = new WeakMap<Edition, readonly Check[]>();

/** Worked out once, because every key press and every save ends here. */
function checksOf(edition: Edition): readonly Check[] {
  const known = checks.get(edition);
  if (known) return known;
  const all = edition.rules.flatMap((rule): Check[] => {
    if (rule.kind === 'stock') return [{ rule }];
    const inColumn = (column: string | null): Comparison => {
      const named = (codes: readonly string[]) =>
        codes.map((code) => (column === null ? code : `${code}_${column}`));
      return { rule, column, left: named(rule.left), right: named(rule.right) };
    };
    return rule.eachColumn ? rule.eachColumn.map(inColumn) : [inColumn(null)];
  });
  checks.set(edition, all);
  return all;
}

/** The cells as rules see them: the topics row stands for the sum of its counts. */
export function withTopics(edition: Edition, cells: Cells, topics: readonly Topic[] | null): Cells {
  const row = topicsRowOf(edition);
  if (!row || !topics || topics.length === 0) return cells;
  return { ...cells, [row.code]: topics.reduce((total, topic) => total + topic.count, 0n) };
}

/** null while any of the cells is blank. */
function totalOf(codes: readonly CellCode[], cells: Cells | null): bigint | null {
  let total = 0n;
  for (const code of codes) {
    const value = cells?.[code] ?? null;
    if (value === null) return null;
    total += value;
  }
  return total;
}

/** The cells of one side with their values; null while any is blank. */
function sideOf(codes: readonly CellCode[], cells: Cells | null): Side | null {
  const total = totalOf(codes, cells);
  return total === null
    ? null
    : { cells: [...codes], values: codes.map((code) => cells?.[code] ?? 0n), total };
}

function negative({ cells, values, total }: Side): Side {
  return { cells, values: values.map((value) => -value), total: -total };
}

const isBroken: Record<ComparisonRule['kind'], (left: bigint, right: bigint) => boolean> = {
  equal: (left, right) => left !== right,
  atMost: (left, right) => left > right,
  // Nothing counted twice where nothing was counted.
  notEqual: (left, right) => left === right && left !== 0n,
  equalsLastYear: (left, right) => left !== right,
};

function compare({ rule, column, ...codes }: Comparison, now: Cells, lastYear: Cells | null): Finding[] {
  const isAboutLastYear = rule.kind === 'equalsLastYear';
  const then = isAboutLastYear ? lastYear : now;
  const [one, other] = [totalOf(codes.left, now), totalOf(codes.right, then)];
  if (one === null || other === null || !isBroken[rule.kind](one, other)) return [];
  const [left, right] = [sideOf(codes.left, now), sideOf(codes.right, then)];
  if (!left || !right) return [];
  const cells = isAboutLastYear ? left.cells : [...left.cells, ...right.cells];
  return [finding(rule, { cells, column, left, right })];
}

function stock(rule: StockRule, now: Cells, lastYear: Cells | null): Finding[] {
  const left = sideOf([rule.left], now);
  const minus = sideOf(rule.minus, now);
  const terms = [sideOf([rule.previous], lastYear), sideOf(rule.plus, now), minus && negative(minus)];
  const known = terms.filter((term) => term !== null);
  if (!left || known.length < terms.length) return [];
  const right: Side = {
    cells: known.flatMap((term) => term.cells),
    values: known.flatMap((term) => term.values),
    total: known.reduce((sum, term) => sum + term.total, 0n),
  };
  if (left.total === right.total) return [];
  return [finding(rule, { cells: [rule.left, ...rule.plus, ...rule.minus], column: null, left, right })];
}

function finding(rule: Rule, where: Pick<Finding, 'cells' | 'column' | 'left' | 'right'>): Finding {
  const { id, kind, severity } = rule;
  const mayStand = kind !== 'stock' && rule.explainable === true;
  const explainable = severity === 'warning' || (severity === 'error' && mayStand);
  return { rule: id, kind, severity, explainable, ...where };
}

function missingTopics(edition: Edition, now: Cells, topics: readonly Topic[] | null): Finding[] {
  const row = topicsRowOf(edition);
  if (!row?.topicsOf || (topics && topics.length > 0)) return [];
  const received = sideOf([row.topicsOf], now);
  if (!received || received.total <= 0n) return [];
  return [
    {
      rule: topicsMissing,
      kind: 'topicsMissing',
      severity: 'warning',
      explainable: true,
      cells: [row.code, row.topicsOf],
      column: null,
      left: received,
      right: null,
    },
  ];
}

/** Findings that keep a return from being submitted: errors that must not stand, and what is not explained yet. Hints never do. */
export function standing(
  findings: readonly Finding[],
  explanations: Readonly<Record<string, string>>,
): Finding[] {
  return findings.filter(({ rule, severity, explainable }) =>
    explainable ? (explanations[rule] ?? '').trim() === '' : severity === 'error',
  );
}
