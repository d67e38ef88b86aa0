/** A direct child whose figures an area's table leaves out, by name and reason. */
export type Omission = { unit: string; name: string; reason: string };

type AreaName = { area: string; name: string };

/** What the table of an area below leaves out. `way`: from the direct child through which it comes down to the area that named it. */
export type OmissionBelow = Omission & { way: readonly AreaName[] };

/** Everything that an area's table leaves out: its own units, and what stands in the tables that it was made from. */
export type Omissions = { own: readonly Omission[]; below: readonly OmissionBelow[] };

/** Shortest reason, in half-width characters: 未报 says too little, 机构撤并 enough. It is printed under the table. */
const leastReason = 5;

export function isOmissionReason(reason: string): boolean {
  let width = 0;
  for (const char of reason.trim()) width += (char.codePointAt(0) ?? 0) > 0xff ? 2 : 1;
  return width >= leastReason;
}

export const noOmissions: Omissions = { own: [], below: [] };

/** What a child's table leaves out, as the table above has to say it. */
export function carriedUp(child: AreaName, { own, below }: Omissions): OmissionBelow[] {
  return [
    ...own.map((omission) => ({ ...omission, way: [child] })),
    ...below.map((omission) => ({ ...omission, way: [child, ...omission.way] })),
  ];
}

/** The same omissions in one order, whatever the order they were read in. */
export function inOrder({ own, below }: Omissions): Omissions {
  const key = ({ way, unit }: OmissionBelow) => [...way.map(({ area }) => area), unit].join('/');
  return {
    own: own.toSorted((a, b) => compare(a.unit, b.unit)),
    below: below.toSorted((a, b) => compare(key(a), key(b))),
  };
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
