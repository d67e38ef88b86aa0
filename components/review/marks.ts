import { cellsOf, topicsRowOf } from '@/lib/editions/cells';
import type { CellCode, Edition } from '@/lib/editions/types';

/** The cells that the reviewer has marked for the return. */
export type Marks = {
  cells: ReadonlySet<CellCode>;
  toggle: (code: CellCode) => void;
  /** The reader may return this return now; else there is nothing to mark. */
  isOffered: boolean;
};

export type MarkedCell = { code: CellCode; number: string; label: string };

/** Marked cells in reading order; the topics row, which is no cell, comes last. */
export function cellsInOrder(edition: Edition, marked: ReadonlySet<CellCode>): MarkedCell[] {
  const cells = cellsOf(edition)
    .filter(({ code }) => marked.has(code))
    .map(({ code, number, label }) => ({ code, number, label }));
  const topics = topicsRowOf(edition);
  return topics && marked.has(topics.code)
    ? [...cells, { code: topics.code, number: '', label: topics.label }]
    : cells;
}
