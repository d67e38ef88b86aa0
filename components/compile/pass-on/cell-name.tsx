import { Official } from '@/components/ui/official';
import { cellOf, topicsRowOf } from '@/lib/editions/cells';
import type { CellCode, Edition } from '@/lib/editions/types';

/** A cell's label in the official form; the topics row has one too. */
export function labelOf(edition: Edition, code: CellCode): string {
  const topics = topicsRowOf(edition);
  return cellOf(edition, code)?.label ?? (topics?.code === code ? topics.label : code);
}

export function CellName({ edition, code }: { edition: Edition; code: CellCode }) {
  return <Official>{labelOf(edition, code)}</Official>;
}
