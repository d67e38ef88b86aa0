import { cellOf, cellsOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import type { Grid } from '@/lib/queries/opened-views';
import { type Look, parametersOf } from './address';
import { headRow, namedIn, totalRow, unitColumn } from './grid/block-address';
import type { OwnGroup } from './grid/grid-tree';
import { comparisonOf } from './grid/match';

/** What an address can speak of: the form, and in the grid its units, its groups and one's own. */
export type Facts = {
  edition: Edition;
  /** null in the table, which shows no units. */
  units: ReadonlySet<string> | null;
  groups: readonly string[];
};

export function factsOf(edition: Edition, grid: Grid | null, groups: readonly OwnGroup[]): Facts {
  const units = grid && new Set(grid.rows.map((row) => row.unit.code));
  return { edition, units, groups: groups.map(({ id }) => id) };
}

/** Groups that every grid may have. */
const official = ['departments', 'provinces', 'cities', 'counties', 'townships', 'others'];

/** Rows that every grid may have beside units and groups. */
const everyGrid = [headRow, totalRow, 'adjustments'];

/** The look without what the form and the area do not have. */
export function knownLook(look: Look, { edition, units, groups }: Facts): Look {
  const { grid } = look;
  const isCell = (code: string) => cellOf(edition, code) !== undefined;
  const isGroup = (id: string) => official.includes(id) || groups.includes(id);
  const isUnit = (code: string) => units === null || units.has(code);
  const isSortable = (by: string) => by === 'name' || by === 'status' || isCell(by);
  const isRow = (id: string) => everyGrid.includes(id) || isUnit(id) || isGroup(id);
  const named = look.block === null ? null : namedIn(look.block);
  const isBlock =
    named?.rows.every(isRow) && named.columns.every((code) => code === unitColumn || isCell(code));
  return {
    ...look,
    block: isBlock ? look.block : null,
    sections: look.sections.filter((code) => edition.sections.some((section) => section.code === code)),
    cell: look.cell !== null && isCell(look.cell) ? look.cell : null,
    grid: {
      ...grid,
      groups: units === null ? grid.groups : grid.groups.filter((id) => groups.includes(id)),
      sort: grid.sort && isSortable(grid.sort.by) ? grid.sort : null,
      only: units === null ? grid.only : grid.only.filter(isGroup),
      where: grid.where.filter((condition) => comparisonOf(condition, cellsOf(edition)) !== null),
      open: grid.open.filter(isUnit),
      shut: units === null ? grid.shut : grid.shut.filter(isGroup),
      unit: grid.unit !== null && isUnit(grid.unit) ? grid.unit : null,
    },
  };
}

/** What is usual, and is no mistake where it is spelled out. */
const usual: Record<string, string> = { view: 'table', basis: 'accepted', by: 'kind', density: 'normal' };

const names = [
  ...['view', 'basis', 'section', 'cell', 'by', 'groups', 'sort', 'status', 'only', 'told'],
  ...['where', 'hide', 'density', 'open', 'shut', 'unit', 'block', 'ledger'],
];

/** The parts of an address, as `name=value`, that the look read from it does not hold. */
export function unreadIn(params: URLSearchParams, look: Look): string[] {
  const written = parametersOf(look);
  return [...new Set(params.keys())]
    .filter((name) => names.includes(name))
    .flatMap((name) => {
      const text = params.getAll(name).join();
      return text === '' || text === usual[name] || text === written.get(name) ? [] : [`${name}=${text}`];
    });
}
