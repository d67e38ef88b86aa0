import type { Grid, GridRow } from '@/lib/queries/opened-views';
import type { GridLook } from './grid-look';

/** Areas whose units were read since the first page, with these units. */
export type ReadAreas = ReadonlyMap<string, readonly GridRow[]>;

/** Units below areas of a grid, and the codes of those whose own table breaks a rule. */
export type GridBelow = { rows: GridRow[]; told: string[] };

/** What was read since the first page. `isFailed`: the last question was not answered, and nothing more is asked until somebody says so. */
export type ReadSince = { areas: ReadAreas; told: readonly string[]; isFailed: boolean };
export const nothingYet: ReadSince = { areas: new Map(), told: [], isFailed: false };

/** After an answer about these areas; null: there was none. An area without units is read, too. */
export function withAnswer(since: ReadSince, asked: readonly string[], below: GridBelow | null): ReadSince {
  if (!below) return { ...since, isFailed: true };
  const own = asked.map((area) => [area, below.rows.filter((row) => row.unit.parent === area)] as const);
  return { areas: new Map([...since.areas, ...own]), told: [...since.told, ...below.told], isFailed: false };
}

/** The grid with what was read since, each area's units under it. The same object while nothing was. */
export function withBelow(grid: Grid, areas: ReadAreas): Grid {
  if (areas.size === 0) return grid;
  return {
    ...grid,
    rows: grid.rows.flatMap((row) => [row, ...((row.depth === 1 && areas.get(row.unit.code)) || [])]),
    closed: grid.closed.filter((code) => !areas.has(code)),
  };
}

/** Whether a look can only be answered truly with every unit below: it asks which units, or which figures, there are. */
export function asksAll({ status, told, where, hideRows, hideColumns }: GridLook): boolean {
  return status.length > 0 || told || where.length > 0 || hideRows || hideColumns;
}

/** Of the areas that are not read yet, those whose units are asked for now: the opened ones, or all. */
export function wantedAreas({ closed }: Pick<Grid, 'closed'>, look: GridLook, isAll: boolean): string[] {
  return isAll ? [...closed] : closed.filter((code) => look.open.includes(code));
}
