import type { UnitKind } from '@/lib/rollup/groups';

/** The whole nation; smaller ones have their share of each level, and at least one unit of it. */
export const nationSize = 600_000;
const nation = { nation: 1, province: 31, city: 333, county: 2800, township: 38_000 } satisfies Partial<
  Record<UnitKind, number>
>;

export type Level = keyof typeof nation;
/** The levels whose units have a table to compile, from the top. */
export const areaLevels = ['nation', 'province', 'city', 'county'] as const satisfies readonly Level[];
export type AreaLevel = (typeof areaLevels)[number];
const levels = [...areaLevels, 'township'] as const;

/** How many units stand at one level, the place of the first of them, and that of the first one of the level above. */
export type LevelShape = {
  kind: Level;
  count: number;
  first: number;
  above: { count: number; first: number } | null;
};

/** Units are counted from 0: level by level from the top, then the departments, which are spread evenly over all areas. */
export type NationShape = { units: number; levels: LevelShape[]; areas: number; firstDepartment: number };

export function shapeOf(units: number): NationShape {
  const shapes: LevelShape[] = [];
  let first = 0;
  for (const kind of levels) {
    const count = Math.max(1, Math.round((nation[kind] * units) / nationSize));
    shapes.push({ kind, count, first, above: shapes.at(-1) ?? null });
    first += count;
  }
  const areas = first - (shapes.at(-1)?.count ?? 0);
  return { units, levels: shapes, areas, firstDepartment: first };
}

export const codeOf = (place: number) => `unit-${place}`;

/** Areas of one level, as many as asked for, evenly over the level. */
export function areasAt(shape: NationShape, kind: AreaLevel, most: number): string[] {
  const level = shape.levels.find((each) => each.kind === kind);
  if (!level) throw new Error(`no level ${kind}`);
  const some = Math.min(most, level.count);
  return Array.from({ length: some }, (_, at) => codeOf(level.first + Math.floor((at * level.count) / some)));
}
