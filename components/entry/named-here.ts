import type { Cells } from '@/lib/cells/cells';
import { namesEveryInput } from '@/lib/editions/cells';
import type { CellCode, Edition, Section } from '@/lib/editions/types';
import type { ReturnView } from '@/lib/queries/views';
import { sectionOf } from './finding-places';
import { unchangedCells } from './unchanged-cells';

/** Of the cells that a return came back for, those in this section, and how many differ by now; none where it names them all. */
export function namedHere(
  edition: Edition,
  section: Section,
  { view, before, now }: { view: ReturnView; before: Cells | null; now: Cells },
): { of: number; changed: number } {
  const cells = view.status === 'returned' ? (view.returned?.cells ?? []) : [];
  if (cells.length === 0 || namesEveryInput(edition, cells)) return { of: 0, changed: 0 };
  const isHere = (code: CellCode) => sectionOf(edition, code) === section;
  const of = cells.filter(isHere).length;
  return { of, changed: of - unchangedCells(view, before, now).filter(isHere).length };
}
