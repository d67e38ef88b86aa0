import { parseCell } from '@/lib/cells/parse';
import type { CellSpec } from '@/lib/editions/cells';
import type { Condition, GridLook, Standing } from './grid-look';
import type { UnitNode, Values } from './grid-tree';

/** A condition with its cell's place in a row's values; `value` is null where nothing is compared, money in 分. */
export type Comparison = Pick<Condition, 'test'> & { at: number; value: bigint | null };

type Asked = Pick<GridLook, 'status' | 'told' | 'hideRows'> & {
  comparisons: readonly Comparison[];
  /** Places of the figures on screen, by which a row is empty or not. */
  shown: readonly number[];
  standingOf: (node: UnitNode) => Standing;
  /** Units whose own table breaks a rule. */
  toldUnits: ReadonlySet<string>;
};

/** Whether a unit's row is shown; null where nothing is filtered. */
export function matcher(asked: Asked): ((node: UnitNode) => boolean) | null {
  const { status, told, hideRows, comparisons, shown, standingOf, toldUnits } = asked;
  if (status.length === 0 && !told && !hideRows && comparisons.length === 0) return null;
  return (node) =>
    (status.length === 0 || status.includes(standingOf(node))) &&
    (!told || toldUnits.has(node.id)) &&
    (!hideRows || !isEmpty(shown.map((at) => node.values[at] ?? null))) &&
    comparisons.every((comparison) => holds(comparison, node.values[comparison.at] ?? null));
}

/** A blank is less than nothing and more than nothing: it passes no comparison. */
function holds({ test, value: bound }: Comparison, value: bigint | null): boolean {
  if (test === 'blank') return value === null;
  if (test === 'filled') return value !== null;
  if (value === null || bound === null) return false;
  return test === 'eq' ? value === bound : test === 'ge' ? value >= bound : value <= bound;
}

/** Every figure is zero or blank. */
export function isEmpty(values: Values): boolean {
  return values.every((value) => value === null || value === 0n);
}

/** A condition over the form; null where its cell or its value cannot be read. */
export function comparisonOf(condition: Condition, specs: readonly CellSpec[]): Comparison | null {
  const { test, value } = condition;
  const at = specs.findIndex((spec) => spec.code === condition.cell);
  const spec = specs[at];
  if (!spec) return null;
  if (value === null) return { at, test, value };
  const reading = parseCell(spec.kind, value);
  return 'value' in reading && reading.value !== null ? { at, test, value: reading.value } : null;
}
