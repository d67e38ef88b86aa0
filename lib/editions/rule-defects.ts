import { cellOf, topicsRowOf } from './cells';
import { doubles } from './doubles';
import type { CellCode, CellKind, Edition, Rule } from './types';

/** What is wrong with an edition's rules, one line each. */
export function ruleDefects(edition: Edition): string[] {
  const double = doubles(edition.rules.map((rule) => rule.id)).map((id) => `double rule id ${id}`);
  return [...double, ...edition.rules.flatMap((rule) => oneRule(edition, rule))];
}

function oneRule(edition: Edition, rule: Rule): string[] {
  const defects: string[] = [];
  if (rule.id === 'topics-missing') defects.push('rule id topics-missing is taken');
  if (rule.kind !== 'stock' && rule.explainable && rule.severity !== 'error') {
    defects.push(`rule ${rule.id} is explainable, but no error`);
  }
  const columns = rule.kind === 'stock' ? undefined : rule.eachColumn;
  for (const column of columns ?? []) {
    if (!hasColumn(edition, rule, column)) defects.push(`rule ${rule.id} over the unknown column ${column}`);
  }
  const cells = codesOf(rule).flatMap((code) =>
    columns ? columns.map((column) => `${code}_${column}`) : [code],
  );
  for (const cell of cells) {
    if (!kindOf(edition, cell)) defects.push(`rule ${rule.id} over the unknown cell ${cell}`);
  }
  const kinds = new Set(cells.map((cell) => kindOf(edition, cell)).filter((kind) => kind !== undefined));
  if (kinds.size > 1) defects.push(`rule ${rule.id} compares money with counts`);
  return defects;
}

function codesOf(rule: Rule): readonly string[] {
  return rule.kind === 'stock'
    ? [rule.left, rule.previous, ...rule.plus, ...rule.minus]
    : [...rule.left, ...rule.right];
}

/** The topics row counts as a cell in rules. */
function kindOf(edition: Edition, code: CellCode): CellKind | undefined {
  return topicsRowOf(edition)?.code === code ? 'count' : cellOf(edition, code)?.kind;
}

/** Whether the matrix that holds the rule's rows has this column. */
function hasColumn(edition: Edition, rule: Rule, column: string): boolean {
  const rows = codesOf(rule);
  return edition.sections.some(
    (section) =>
      section.kind === 'matrix' &&
      section.rows.some((row) => rows.includes(row.code)) &&
      section.columns.some((each) => each.code === column),
  );
}
