import { type Basis, bases } from '@/lib/queries/views';
import { namedIn } from './grid/block-address';
import { type GridLook, gridLookFrom, type Query, writeGridLook } from './grid/grid-look';
import type { Shown } from './ledger/listed';
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
  /** The block that is selected in the grid, by what its corners name. */
  block: string | null;
  /** Which rows of the ledger are listed. */
  ledger: Shown;
};

/** Reads the address; what is unknown or missing is the plain table of what has been accepted. */
export function lookFrom(query: Query): Look {
  const block = oneOf(query, 'block');
  const listed = listOf(query, 'ledger');
  return {
    view: (['grid', 'ledger'] as const).find((view) => view === query.view) ?? 'table',
    basis: bases.find((basis) => basis === query.basis) ?? 'accepted',
    sections: listOf(query, 'section'),
    cell: oneOf(query, 'cell'),
    grid: gridLookFrom(query),
    block: block !== null && namedIn(block) ? block : null,
    ledger: { open: listed.includes('open'), removed: listed.includes('removed') },
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
  if (look.block) query.set('block', look.block);
  const listed = (['open', 'removed'] as const).filter((which) => look.ledger?.[which]);
  if (listed.length > 0) query.set('ledger', listed.join());
  return query;
}

/** The address of an area's compile screen. */
export function compilePath(year: number, area: string, look: Partial<Look> = {}): string {
  const text = readable(parametersOf(look));
  return `/years/${year}/compile/${area}${text && `?${text}`}`;
}
