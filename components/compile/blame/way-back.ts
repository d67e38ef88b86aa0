import type { BlamedView } from '@/lib/queries/read-blame';
import { compilePath } from '../address';
import type { Target } from './blame-list';

/** Where a unit's part in a broken rule is put right: its review, with the return drafted; an area's own table; or the form as it stands. */
export type WayBack = { to: 'return' | 'reopen' | 'area' | 'see'; href: string };

/** `message`: what the rule says, from which the reason is drafted. */
export function wayBack(
  { year, look }: Pick<Target, 'year' | 'look'>,
  { unit, kind, status, cells }: Pick<BlamedView, 'unit' | 'kind' | 'status' | 'cells'>,
  message: string,
): WayBack {
  if (kind === 'compiled' && status !== 'submitted' && status !== 'accepted') {
    const cell = cells[0] ?? null;
    return { to: 'area', href: compilePath(year, unit.code, { view: 'table', basis: look.basis, cell }) };
  }
  if (status === 'draft' || status === 'returned') {
    return { to: 'see', href: `/years/${year}/returns/${unit.code}` };
  }
  const to = status === 'submitted' ? 'return' : 'reopen';
  const draft = new URLSearchParams({ decide: to, cells: cells.join(','), reason: message });
  return { to, href: `/years/${year}/review/${unit.code}?${draft}` };
}
