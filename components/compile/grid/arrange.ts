import { compareNames } from './collation';
import type { Sort, Standing } from './grid-look';
import { standings } from './grid-look';
import type { GridNode, GroupNode, UnitNode } from './grid-tree';

export type Arrangement = {
  sort: Sort | null;
  /** Place of a cell in a row's values; undefined for a code that the form does not have. */
  placeOf: (code: string) => number | undefined;
  standingOf: (node: UnitNode) => Standing;
  /** null: nothing is filtered. */
  matches: ((node: UnitNode) => boolean) | null;
  /** Ids of the groups shown; none: all. */
  only: readonly string[];
};

/**
 * Rows in the order and the selection asked for. Groups keep their order and their whole subtotals: a filter hides rows, it
 * changes no figure. An area stays while a unit below it matches.
 */
export function arranged(nodes: readonly GridNode[], how: Arrangement): GridNode[] {
  const units = (list: readonly UnitNode[]) => sorted(filtered(list, how.matches), how);
  const groups = nodes.filter((node) => node.kind === 'group');
  const made = groups
    .filter((group) => how.only.length === 0 || how.only.includes(group.id))
    .map((group): GroupNode => ({ ...group, children: units(group.children) }))
    .filter((group) => how.matches === null || group.children.length > 0);
  return [
    ...made,
    ...units(nodes.filter((node) => node.kind === 'unit')),
    ...nodes.filter((node) => node.kind === 'adjustments'),
  ];
}

function filtered(units: readonly UnitNode[], matches: Arrangement['matches']): readonly UnitNode[] {
  if (!matches) return units;
  return units.flatMap((unit) => {
    const children = filtered(unit.children, matches);
    return matches(unit) || children.length > 0 ? [{ ...unit, children: [...children] }] : [];
  });
}

function sorted(units: readonly UnitNode[], how: Arrangement): UnitNode[] {
  const compare = comparing(how);
  if (!compare) return [...units];
  return units
    .toSorted(compare)
    .map((unit) =>
      unit.children.length > 0 ? { ...unit, children: unit.children.toSorted(compare) } : unit,
    );
}

type Compare = (a: UnitNode, b: UnitNode) => number;

/** Blank figures come last in either direction; what is equal keeps the official order. */
function comparing({ sort, placeOf, standingOf }: Arrangement): Compare | null {
  if (!sort) return null;
  const turned = (order: number) => (sort.descending ? -order : order);
  if (sort.by === 'name') return (a, b) => turned(compareNames(a.row.unit.name, b.row.unit.name));
  if (sort.by === 'status')
    return (a, b) => turned(standings.indexOf(standingOf(a)) - standings.indexOf(standingOf(b)));
  const at = placeOf(sort.by);
  if (at === undefined) return null;
  return (a, b) => {
    const [one, other] = [a.values[at] ?? null, b.values[at] ?? null];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return turned(one === other ? 0 : one < other ? -1 : 1);
  };
}

/** How many units are among the rows, those below an area aside. */
export function countUnits(nodes: readonly GridNode[]): number {
  return nodes.reduce(
    (sum, node) => sum + (node.kind === 'unit' ? 1 : node.kind === 'group' ? node.children.length : 0),
    0,
  );
}
