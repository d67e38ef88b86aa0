import { cellOf, topicsRowOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';

/** What a cell or the topics row is called in a sentence: its place in the form and its name. */
export function labelAt(edition: Edition, code: string): string {
  const spec = cellOf(edition, code);
  if (spec) return `${spec.number} ${spec.label}`;
  const row = topicsRowOf(edition);
  return row?.code === code ? row.label : code;
}
