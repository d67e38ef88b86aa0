import { carriedUp, inOrder, type Omission, type Omissions } from '@/lib/rollup/omission';
import type { RollupParts } from './rollup-parts';

/** The direct children of an area, itself asked for or further down. */
function childrenOf(area: string, { sources, deeper }: RollupParts) {
  return [...sources, ...deeper].filter((source) => source.area === area);
}

/** A unit that the area's office named as left out. `counts`: it adds nothing, so that the naming is about something. */
export type StandingOmission = Omission & { by: string; at: Date; counts: boolean };

/** The omissions of an area as they stand, in the tree's order. */
export function standingOmissions(area: string, parts: RollupParts): StandingOmission[] {
  const named = new Map(
    parts.omissions.filter((each) => each.area === area).map((each) => [each.unit, each]),
  );
  return childrenOf(area, parts).flatMap(({ unit, name, source }) => {
    const omission = named.get(unit);
    if (!omission) return [];
    const { reason, by, at } = omission;
    return [{ unit, name, reason, by, at, counts: source === 'none' }];
  });
}

/** What the area's table leaves out on the basis of these parts: its own units, and what stands in the tables that it is made of. */
export function omissionsOf(area: string, parts: RollupParts): Omissions {
  const own = standingOmissions(area, parts)
    .filter(({ counts }) => counts)
    .map(({ unit, name, reason }) => ({ unit, name, reason }));
  const below = childrenOf(area, parts).flatMap(({ unit, name, source, omitted }) =>
    carriedUp({ area: unit, name }, source === 'below' ? omissionsOf(unit, parts) : omitted),
  );
  return inOrder({ own, below });
}
