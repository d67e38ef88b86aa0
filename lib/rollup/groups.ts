export type UnitKind = 'nation' | 'province' | 'city' | 'county' | 'department' | 'township';
/** What the top of a tree can be. */
export const topKinds = ['nation', 'province', 'city', 'county'] as const satisfies readonly UnitKind[];
export type TopKind = (typeof topKinds)[number];
export type Group = 'departments' | 'provinces' | 'cities' | 'counties' | 'townships';

/** The groups of an area's table, in the order in which they are printed, and what stands in each. */
const groups: readonly { group: Group; kinds: readonly UnitKind[] }[] = [
  { group: 'departments', kinds: ['department'] },
  { group: 'provinces', kinds: ['nation', 'province'] },
  { group: 'cities', kinds: ['city'] },
  { group: 'counties', kinds: ['county'] },
  { group: 'townships', kinds: ['township'] },
];

/** Units by group, in printing order, each in the order given; groups without a unit are left out. */
export function groupsOf<U extends { kind: UnitKind }>(units: readonly U[]): { group: Group; units: U[] }[] {
  return groups
    .map(({ group, kinds }) => ({ group, units: units.filter((unit) => kinds.includes(unit.kind)) }))
    .filter((each) => each.units.length > 0);
}
