import type { Cells } from '@/lib/cells/cells';
import type { CellCode, ComparisonRule, Edition, Rule } from '@/lib/editions/types';
import type { Finding } from './finding';

/**
 * One figure in a rule; the sum of all is left minus right, which is 0 where the rule's two sides are equal. Last year's figures and
 * this year's are told apart. Money in 分.
 */
export type Term = { cell: CellCode; isLastYear: boolean; sign: 1n | -1n };

/** What a finding's rule compares, as terms of one balance; none for what is not a rule of the edition. */
export function termsOf(edition: Edition, { rule: id, column }: Pick<Finding, 'rule' | 'column'>): Term[] {
  const rule = edition.rules.find((each) => each.id === id);
  return rule ? (rule.kind === 'stock' ? stockTerms(rule) : comparisonTerms(rule, column)) : [];
}

function stockTerms(rule: Extract<Rule, { kind: 'stock' }>): Term[] {
  const now = (cell: CellCode, sign: 1n | -1n): Term => ({ cell, isLastYear: false, sign });
  return [
    now(rule.left, 1n),
    { cell: rule.previous, isLastYear: true, sign: -1n },
    ...rule.plus.map((cell) => now(cell, -1n)),
    ...rule.minus.map((cell) => now(cell, 1n)),
  ];
}

function comparisonTerms(rule: ComparisonRule, column: string | null): Term[] {
  const inColumn = (code: string) => (column === null ? code : `${code}_${column}`);
  const isLastYear = rule.kind === 'equalsLastYear';
  return [
    ...rule.left.map((code): Term => ({ cell: inColumn(code), isLastYear: false, sign: 1n })),
    ...rule.right.map((code): Term => ({ cell: inColumn(code), isLastYear, sign: -1n })),
  ];
}

/** By how much left exceeds right. A blank adds nothing, as it adds nothing to a total. */
export function balanceOf(terms: readonly Term[], cells: Cells, lastYear: Cells | null): bigint {
  return terms.reduce((sum, { cell, isLastYear, sign }) => {
    const value = (isLastYear ? lastYear?.[cell] : cells[cell]) ?? 0n;
    return sum + sign * value;
  }, 0n);
}
