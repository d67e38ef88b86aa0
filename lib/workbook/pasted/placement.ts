import type { CellCode } from '@/lib/editions/types';

/** A text of the block and the cell that it belongs to. `row`: which row of the block, from 1. */
export type Given = { code: CellCode; text: string; row: number };
/**
 * Why a text has no cell: no indicator has this label; several have, and nothing says which; the block goes on where the form
 * ends; it stands beside a heading; the row of topics is typed by subject; another column was taken; the cell has a value already.
 */
export type Why = 'noLabel' | 'ambiguous' | 'beyondEnd' | 'heading' | 'topics' | 'otherColumn' | 'twice';
export type Leftover = { row: number; text: string; why: Why };
/** How rows were assigned: by their labels; or from the focused cell on, counting every printed row, cells only, or typed cells only. */
export type Way = 'labels' | 'printed' | 'cells' | 'inputs';
/** Where each text of a block goes. `totals`: what the block prints where the form computes. Nothing of the block is in neither list. */
export type Placement = { way: Way; values: Given[]; totals: Given[]; left: Leftover[] };

export function emptyPlacement(way: Way): Placement {
  return { way, values: [], totals: [], left: [] };
}
