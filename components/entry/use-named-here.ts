import { namesEveryInput } from '@/lib/editions/cells';
import type { CellCode, Section } from '@/lib/editions/types';
import { sectionOf } from './finding-places';
import type { ReturnStore } from './return-store';
import { useDesk, useFollowedParts } from './store-context';
import { namedCells, unchangedCells } from './unchanged-cells';

/** Of the cells that a return came back for, those in this section, and how many differ by now; none where it names them all. */
export function useNamedHere(section: Section): { of: number; changed: number } {
  const { view, before, store } = useDesk();
  const cells = namedCells(view);
  const isHere = (code: CellCode) => sectionOf(store.edition, code) === section;
  const here = namesEveryInput(store.edition, cells) ? [] : cells.filter(isHere);
  const unchanged = (now: ReturnStore) => unchangedCells(view, before, now).filter(isHere);
  return useFollowedParts((now) => {
    const of = here.length;
    return { of, changed: of === 0 ? 0 : of - unchanged(now).length };
  });
}
