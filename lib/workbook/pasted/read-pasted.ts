import type { CellCode, Edition } from '@/lib/editions/types';
import { type Block, isHeadWord } from './block';
import { isLabelled, placeByLabel } from './by-label';
import { placesFrom, sectionAt } from './by-place';
import type { Placement } from './placement';

/** A line that heads a column and holds no value. */
function isHead(edition: Edition, cells: readonly string[]): boolean {
  const printed = cells.filter((cell) => cell !== '');
  return printed.length > 0 && printed.every((cell) => isHeadWord(edition, cell));
}

/** The ways in which a block may be meant, likeliest first: by its labels, or from the focused cell on. At least one. */
export function readPasted(
  edition: Edition,
  block: Block,
  { from, year }: { from: CellCode; year: number },
): Placement[] {
  if (isLabelled(edition, block))
    return [placeByLabel(edition, block, { focused: sectionAt(edition, from), year })];
  const first = block.findIndex((cells) => !isHead(edition, cells));
  const heads = Math.max(0, first);
  return placesFrom(edition, block.slice(heads), from).map((placement) => ({
    ...placement,
    values: placement.values.map((each) => ({ ...each, row: each.row + heads })),
    totals: placement.totals.map((each) => ({ ...each, row: each.row + heads })),
    left: placement.left.map((each) => ({ ...each, row: each.row + heads })),
  }));
}
