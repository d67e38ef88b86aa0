import type { GridRow } from '@/lib/queries/views';
import { type Group, groupsOf } from '@/lib/rollup/groups';

export type Values = readonly (bigint | null)[];

export type UnitNode = {
  kind: 'unit';
  id: string;
  row: GridRow;
  values: Values;
  children: UnitNode[];
};
export type GroupNode = {
  kind: 'group';
  id: string;
  group: Group;
  values: Values;
  accepted: number;
  of: number;
  children: UnitNode[];
};
/** The area's documented corrections, so that the rows above the total add up to it. */
export type AdjustmentsNode = { kind: 'adjustments'; id: string; values: Values; children: [] };
export type GridNode = UnitNode | GroupNode | AdjustmentsNode;

/** Adds rows column by column; a column in which every row is blank stays blank. */
export function subtotal(rows: readonly Values[], columns: number): (bigint | null)[] {
  return Array.from({ length: columns }, (_, column) => {
    let sum: bigint | null = null;
    for (const row of rows) {
      const value = row[column] ?? null;
      if (value !== null) sum = (sum ?? 0n) + value;
    }
    return sum;
  });
}

/** Groups an area's direct children, each with a subtotal; an area below keeps its own children under it. */
export function gridTree(rows: readonly GridRow[], columns: number): GroupNode[] {
  const direct = rows.filter((row) => row.depth === 1);
  return groupsOf(direct.map((row) => ({ kind: row.unit.kind, row }))).map(({ group, units }) => {
    const children = units.map(({ row }) => unitNode(row, rows));
    const values = subtotal(
      children.map((child) => child.values),
      columns,
    );
    const accepted = children.filter((child) => child.row.status === 'accepted').length;
    return { kind: 'group', id: group, group, values, accepted, of: children.length, children };
  });
}

function unitNode(row: GridRow, rows: readonly GridRow[]): UnitNode {
  const below = row.kind === 'entered' ? [] : rows.filter((other) => isBelow(other, row));
  const children = below.map((child) => unitNode(child, rows));
  return { kind: 'unit', id: row.unit.code, row, values: row.values, children };
}

function isBelow(row: GridRow, area: GridRow): boolean {
  return row.depth === area.depth + 1 && row.unit.parent === area.unit.code;
}
