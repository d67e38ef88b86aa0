import { groupsOf, type Group as KindGroup } from '@/lib/rollup/groups';
import type { ProgressRow } from './row';

/** Rows that are listed together: the area's own units of a kind, or everything that an area below it listed. */
export type ProgressGroup = {
  id: string;
  kind: KindGroup | null;
  area: { code: string; name: string } | null;
  rows: ProgressRow[];
};

/** The area's own units by kind in printing order, then the units of each area below it, in the order given. Every row is in one group. */
export function progressGroups(rows: readonly ProgressRow[], area: string): ProgressGroup[] {
  const own = rows.filter((row) => row.unit.parent === area);
  const kinds = groupsOf(own.map((row) => ({ kind: row.unit.kind, row })));
  return [
    ...kinds.map(({ group, units }) => ({
      id: group,
      kind: group,
      area: null,
      rows: units.map(({ row }) => row),
    })),
    ...own
      .filter((row) => row.listed)
      .map(({ unit: { code, name } }) => ({
        id: code,
        kind: null,
        area: { code, name },
        rows: rows.filter((row) => row.unit.parent === code),
      })),
  ];
}
