import type { UnitKind } from '@/lib/rollup/groups';
import type { YearState } from '@/lib/workflow/transitions';
import type { Db } from './client';
import { testEdition } from './testing-city';
import { day, givenYear } from './testing-year';

/** A unit of a test's own tree; parents stand before their children. */
export type TestUnit = { code: string; kind: UnitKind; parent: string | null };

/** Four levels: a province with an authority of its own and two cities; below the first, counties with their townships. */
export const province: readonly TestUnit[] = [
  { code: 'province', kind: 'province', parent: null },
  { code: 'authority', kind: 'department', parent: 'province' },
  { code: 'city-1', kind: 'city', parent: 'province' },
  { code: 'bureau', kind: 'department', parent: 'city-1' },
  { code: 'county-1', kind: 'county', parent: 'city-1' },
  { code: 'office', kind: 'department', parent: 'county-1' },
  { code: 'town-1', kind: 'township', parent: 'county-1' },
  { code: 'town-2', kind: 'township', parent: 'county-1' },
  { code: 'county-2', kind: 'county', parent: 'city-1' },
  { code: 'town-3', kind: 'township', parent: 'county-2' },
  { code: 'city-2', kind: 'city', parent: 'province' },
  { code: 'county-3', kind: 'county', parent: 'city-2' },
  { code: 'town-4', kind: 'township', parent: 'county-3' },
];

/** The codes from the root to a unit. */
export function pathIn(tree: readonly TestUnit[], code: string): string[] {
  const parent = tree.find((unit) => unit.code === code)?.parent ?? null;
  return [...(parent === null ? [] : pathIn(tree, parent)), code];
}

/** The units directly below one. */
export function childrenIn(tree: readonly TestUnit[], code: string): string[] {
  return tree.flatMap((unit) => (unit.parent === code ? [unit.code] : []));
}

/** The tree, each unit named by its code, and a year with an empty return for every unit. */
export async function givenTree(
  db: Db,
  tree: readonly TestUnit[],
  { year = 2017, state = 'open' }: { year?: number; state?: YearState } = {},
): Promise<void> {
  await db.unit.createMany({ data: tree.map(({ code }) => ({ code })) });
  await db.unitPeriod.createMany({
    data: tree.map(({ code, kind, parent }, position) => ({
      unitCode: code,
      name: code,
      kind,
      parentCode: parent,
      path: `${pathIn(tree, code).join('/')}/`,
      position,
      validFrom: day('2010-01-01'),
    })),
  });
  await givenYear(db, testEdition, { year, state });
  await db.return.createMany({
    data: tree.map(({ code }) => ({
      year,
      unitCode: code,
      kind: childrenIn(tree, code).length > 0 ? ('compiled' as const) : ('entered' as const),
    })),
  });
}
