import { namesEveryInput } from '@/lib/editions/cells';
import type { CellCode, Section } from '@/lib/editions/types';
import { sectionOf } from './finding-places';
import { useDesk, useSelected } from './store-context';
import { unchangedCells } from './unchanged-cells';

/** Of the cells that a return came back for, those in this section, and how many differ by now; none where it names them all. */
export function useNamedHere(section: Section): { of: number; changed: number } {
  const { view, before, store } = useDesk();
  useSelected((each) => each.form.sums);
  useSelected((each) => each.topics.list);
  const cells = view.status === 'returned' ? (view.returned?.cells ?? []) : [];
  if (cells.length === 0 || namesEveryInput(store.edition, cells)) return { of: 0, changed: 0 };
  const isHere = (code: CellCode) => sectionOf(store.edition, code) === section;
  const of = cells.filter(isHere).length;
  return { of, changed: of - unchangedCells(view, before, store).filter(isHere).length };
}
