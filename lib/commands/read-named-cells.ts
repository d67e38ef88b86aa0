import { cellOf, topicsRowOf } from '@/lib/editions/cells';
import type { CellCode, Edition } from '@/lib/editions/types';
import { Refusal } from '@/lib/refusal';

/** The cells that somebody points at, each once. Totals may be named and stand for their parts, headings may not. */
export function readNamedCells(edition: Edition, cells: readonly CellCode[]): CellCode[] {
  const unique = [...new Set(cells)];
  const unknown = unique.filter((code) => !cellOf(edition, code) && topicsRowOf(edition)?.code !== code);
  if (unknown.length === 0) return unique;
  throw new Refusal('unknownCell', {
    cells: unknown.map((code) => ({ code })),
    params: { cells: unknown.join('、') },
  });
}
