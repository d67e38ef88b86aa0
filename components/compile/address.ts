import { type Basis, bases } from '@/lib/queries/views';
import { type GridLook, gridLookFrom, type Query, writeGridLook } from './grid/grid-look';
import { listOf, oneOf, readable } from './query';

/** What the address bar keeps of the compile screen. */
export type Look = {
  view: 'table' | 'grid' | 'ledger';
  basis: Basis;
  /** Codes of the sections shown; none: all of them. */
  sections: readonly string[];
  /** The cell that the side panel explains. */
  cell: string | null;
  grid: GridLook;
};

/** Reads the address; what is unknown or missing is the plain table of what has been accepted. */
export function lookFrom(query: Query): Look {
  return {
    view: (['grid', 'ledger'] as const).find((view) => view === query.view) ?? 'table',
    basis: bases.find((basis) => basis === query.basis) ?? 'accepted',
    sections: listOf(query, 'section'),
    cell: oneOf(query, 'cell'),
    grid: gridLookFrom(query),
  };
}

/** The parameters of a look; what is usual is left out of them. */
export function parametersOf(look: Partial<Look>): URLSearchParams {
  const query = new URLSearchParams();
  if (look.view && look.view !== 'table') query.set('view', look.view);
  if (look.basis && look.basis !== 'accepted') query.set('basis', look.basis);
  if (look.sections?.length) query.set('section', look.sections.join());
  if (look.cell) query.set('cell', look.cell);
  if (look.grid) writeGridLook(look.grid, query);
  return query;
}

/** The address of an area's compile screen. */
export function compilePath(year: number, area: string, look: Partial<Look> = {}): string {
  const text = readable(parametersOf(look));
  return `/years/${year}/compile/${area}${text && `?${text}`}`;
}
