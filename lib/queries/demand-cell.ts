import { cellOf, topicsRowOf } from '@/lib/editions/cells';
import type { CellCode, Edition } from '@/lib/editions/types';
import { Refusal } from '@/lib/refusal';

/** Refuses what is neither a cell of the form nor its row of topics. */
export function demandCell(edition: Edition, code: CellCode): void {
  if (!cellOf(edition, code) && topicsRowOf(edition)?.code !== code) throw new Refusal('notFound');
}
