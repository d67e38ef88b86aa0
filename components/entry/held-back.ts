import { cellOf } from '@/lib/editions/cells';
import type { CellCode, Edition } from '@/lib/editions/types';
import type { Finding } from '@/lib/rules/finding';
import { typedCellsOf } from './finding-places';

type Standing = {
  /** The cell (or the topics row) that is being typed in. */
  focused: CellCode | null;
  /** Cells are blank, or a topic is unfinished. */
  isUnfinished: boolean;
  /** What was on screen before. */
  before: readonly Finding[];
};

/**
 * Nothing is said about what is merely unfinished: that topics are missing, before the rest is filled; and about a cell
 * while it is being typed in, nothing that was not on screen when it was entered (5 on the way to 5600). What is solved
 * goes at once.
 */
export function holdBack(
  edition: Edition,
  found: readonly Finding[],
  { focused, isUnfinished, before }: Standing,
): { shown: Finding[]; held: Finding[] } {
  const said = isUnfinished ? found.filter((one) => one.kind !== 'topicsMissing') : found;
  const isHeld = (one: Finding) =>
    focused !== null && !before.some((other) => isSamePlace(one, other)) && isAbout(edition, one, focused);
  return { shown: said.filter((one) => !isHeld(one)), held: said.filter(isHeld) };
}

/** The same rule at the same place, whatever its numbers. */
export function isSamePlace(one: Finding, other: Finding): boolean {
  return one.rule === other.rule && one.column === other.column;
}

/** Whether a finding speaks of a cell, itself or through a total. */
export function isAbout(edition: Edition, finding: Finding, code: CellCode): boolean {
  if (finding.cells.includes(code)) return true;
  return cellOf(edition, code)?.parts === null && typedCellsOf(edition, finding).includes(code);
}
