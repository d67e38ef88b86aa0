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
  const found = edition.rules.flatMap((rule) => {
    if (rule.kind === 'stock') return stock(rule, now, lastYear);
    if (!rule.eachColumn) return compare(rule, null, now, lastYear);
    return rule.eachColumn.flatMap((column) => compare(rule, column, now, lastYear));
  });
  return [...found, ...missingTopics(edition, now, topics), ...(past ? outOfLine(edition, cells, past) : [])];
}

function withTopics(edition: Edition, cells: Cells, topics: readonly Topic[] | null): Cells {
  const row = topicsRowOf(edition);
  if (!row || !topics || topics.length === 0) return cells;
  return { ...cells, [row.code]: topics.reduce((total, topic) => total + topic.count, 0n) };
}

/** The cells of one side with their values; null while any is blank. */
function sideOf(codes: readonly CellCode[], cells: Cells | null, sign: 1n | -1n = 1n): Side | null {
  const values = codes.map((code) => cells?.[code] ?? null).filter((value) => value !== null);
  if (values.length < codes.length) return null;
  const signed = values.map((value) => sign * value);
  return { cells: [...codes], values: signed, total: signed.reduce((sum, value) => sum + value, 0n) };
}

const isBroken: Record<ComparisonRule['kind'], (left: bigint, right: bigint) => boolean> = {
  equal: (left, right) => left !== right,
  atMost: (left, right) => left > right,
  // Nothing counted twice where nothing was counted.
  notEqual: (left, right) => left === right && left !== 0n,
  equalsLastYear: (left, right) => left !== right,
};

function compare(rule: ComparisonRule, column: string | null, now: Cells, lastYear: Cells | null): Finding[] {
  const inColumn = (codes: readonly string[]) => codes.map((code) => (column ? `${code}_${column}` : code));
  const isAboutLastYear = rule.kind === 'equalsLastYear';
  const left = sideOf(inColumn(rule.left), now);
  const right = sideOf(inColumn(rule.right), isAboutLastYear ? lastYear : now);
  if (!left || !right || !isBroken[rule.kind](left.total, right.total)) return [];
  const cells = isAboutLastYear ? left.cells : [...left.cells, ...right.cells];
  return [{ ...about(rule), cells, column, left, right }];
}

function stock(rule: StockRule, now: Cells, lastYear: Cells | null): Finding[] {
  const left = sideOf([rule.left], now);
  const terms = [sideOf([rule.previous], lastYear), sideOf(rule.plus, now), sideOf(rule.minus, now, -1n)];
  const known = terms.filter((term) => term !== null);
  if (!left || known.length < terms.length) return [];
  const right: Side = {
    cells: known.flatMap((term) => term.cells),
    values: known.flatMap((term) => term.values),
    total: known.reduce((sum, term) => sum + term.total, 0n),
  };
  if (left.total === right.total) return [];
  return [{ ...about(rule), cells: [rule.left, ...rule.plus, ...rule.minus], column: null, left, right }];
}

function about(rule: Rule): Pick<Finding, 'rule' | 'kind' | 'severity' | 'explainable'> {
  const mayStand = rule.kind !== 'stock' && rule.explainable === true;
  const explainable = rule.severity === 'warning' || (rule.severity === 'error' && mayStand);
  return { rule: rule.id, kind: rule.kind, severity: rule.severity, explainable };
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
