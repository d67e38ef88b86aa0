import type { GridRow } from '@/lib/queries/opened-views';
import { type Group, groupsOf } from '@/lib/rollup/groups';

export type Values = readonly (bigint | null)[];

export type UnitNode = {
  kind: 'unit';
  id: string;
  row: GridRow;
  values: Values;
  children: UnitNode[];
};
/** An official group, one's own with its name, or what stands in none of one's own. */
export type GroupTitle = { kind: Group } | { name: string } | 'others';
export type GroupNode = {
  kind: 'group';
  id: string;
  title: GroupTitle;
  /** Of the whole group, whatever a filter leaves of its rows. */
  values: Values;
  accepted: number;
  of: number;
  children: UnitNode[];
};
/** The area's documented corrections, so that the rows above the total add up to it. */
export type AdjustmentsNode = { kind: 'adjustments'; id: string; values: Values; children: [] };
export type GridNode = UnitNode | GroupNode | AdjustmentsNode;

/** A named set of units, by their codes; that of somebody else came with an address. */
export type OwnGroup = { id: string; name: string; units: readonly string[]; by: string; isOwn: boolean };
export type GroupedBy =
  | { by: 'kind' }
  | { by: 'none' }
  | { by: 'own'; groups: readonly Pick<OwnGroup, 'id' | 'name' | 'units'>[] };

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

/**
 * An area's direct children, grouped, each group with a subtotal; an area among them keeps its own children under it.
 * Every unit stands in one group: of one's own groups the first that names it, and what none names in the last.
 */
export function gridTree(
  rows: readonly GridRow[],
  columns: number,
  grouped: GroupedBy = { by: 'kind' },
): (GroupNode | UnitNode)[] {
  const units = unitNodes(rows);
  const groupOf = (id: string, title: GroupTitle, children: UnitNode[]): GroupNode => ({
    kind: 'group',
    id,
    title,
    values: subtotal(
      children.map((child) => child.values),
      columns,
    ),
    accepted: children.filter((child) => child.row.status === 'accepted').length,
    of: children.length,
    children,
  });
  if (grouped.by === 'none') return units;
  if (grouped.by === 'own') return ownGroups(units, grouped.groups, groupOf);
  return groupsOf(units.map((node) => ({ kind: node.row.unit.kind, node }))).map(
    ({ group, units: members }) =>
      groupOf(
        group,
        { kind: group },
        members.map(({ node }) => node),
      ),
  );
}

type MakeGroup = (id: string, title: GroupTitle, children: UnitNode[]) => GroupNode;

function ownGroups(
  units: readonly UnitNode[],
  groups: readonly Pick<OwnGroup, 'id' | 'name' | 'units'>[],
  make: MakeGroup,
): GroupNode[] {
  const home = new Map<string, string>();
  for (const { id, units: codes } of groups) {
    for (const code of codes) if (!home.has(code)) home.set(code, id);
  }
  const made = groups.map(({ id, name }) =>
    make(
      id,
      { name },
      units.filter((unit) => home.get(unit.id) === id),
    ),
  );
  const others = units.filter((unit) => !home.has(unit.id));
  return others.length > 0 ? [...made, make('others', 'others', others)] : made;
}

function unitNodes(rows: readonly GridRow[]): UnitNode[] {
  const below = new Map<string, GridRow[]>();
  for (const row of rows) {
    if (row.depth === 1) continue;
    const key = `${row.depth} ${row.unit.parent}`;
    const siblings = below.get(key);
    if (siblings) siblings.push(row);
    else below.set(key, [row]);
  }
  const nodeOf = (row: GridRow): UnitNode => {
    const children = row.kind === 'entered' ? [] : (below.get(`${row.depth + 1} ${row.unit.code}`) ?? []);
    return { kind: 'unit', id: row.unit.code, row, values: row.values, children: children.map(nodeOf) };
  };
  return rows.filter((row) => row.depth === 1).map(nodeOf);
}
