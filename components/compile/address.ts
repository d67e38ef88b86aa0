import { type Basis, bases } from '@/lib/queries/views';

/** What the address bar keeps of the compile screen. */
export type Look = {
  view: 'table' | 'grid' | 'ledger';
  basis: Basis;
  /** Code of the one section shown; null shows all. */
  section: string | null;
  /** The cell that the side panel explains. */
  cell: string | null;
};

type Query = Record<string, string | string[] | undefined>;

function one(value: string | string[] | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Reads the address; what is unknown or missing is the plain table of what has been accepted. */
export function lookFrom(query: Query): Look {
  return {
    view: (['grid', 'ledger'] as const).find((view) => view === query.view) ?? 'table',
    basis: bases.find((basis) => basis === query.basis) ?? 'accepted',
    section: one(query.section),
    cell: one(query.cell),
  };
}

/** The address of an area's compile screen; what is usual is left out of it. */
export function compilePath(year: number, area: string, look: Partial<Look> = {}): string {
  const query = new URLSearchParams();
  if (look.view && look.view !== 'table') query.set('view', look.view);
  if (look.basis && look.basis !== 'accepted') query.set('basis', look.basis);
  if (look.section) query.set('section', look.section);
  if (look.cell) query.set('cell', look.cell);
  const text = query.toString();
  return `/years/${year}/compile/${area}${text && `?${text}`}`;
}
