import { dependantsOf, inputsOf, topicsRowOf } from '@/lib/editions/cells';
import type { CellCode, Edition } from '@/lib/editions/types';

/** Of a returned return the cells that it names: a total that is named opens what it adds up. `null`: not returned. */
export type Editing = { canSave: boolean; named: readonly CellCode[] | null };

/** The input cells, and the topics row, that may be changed now. The server decides; this is what the screen offers. */
export function editableCells(edition: Edition, { canSave, named }: Editing): ReadonlySet<CellCode> {
  if (!canSave) return new Set();
  const topics = topicsRowOf(edition);
  const all = [...inputsOf(edition).map((spec) => spec.code), ...(topics ? [topics.code] : [])];
  if (named === null) return new Set(all);
  const isOpen = (code: CellCode) =>
    [code, ...dependantsOf(edition, code)].some((each) => named.includes(each));
  return new Set(all.filter(isOpen));
}
