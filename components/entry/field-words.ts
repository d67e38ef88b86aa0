import { printGrouped } from '@/lib/cells/print';
import { cellOf, topicsRowOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import type { Field } from './field';
import type { Raw } from './local-edits';

/** A field in one line, as it was typed where it cannot be read; '' where it is blank. */
export function printField(edition: Edition, key: string, value: Field | Raw): string {
  if (typeof value === 'bigint') return printGrouped(cellOf(edition, key)?.kind ?? 'count', value);
  if (typeof value === 'string') return value;
  return value?.map(({ name, count }) => `${name} ${count}`).join('、') ?? '';
}

/** What the official table calls it; null for what is no cell: an explanation. */
export function labelOfField(edition: Edition, key: string): string | null {
  const topics = topicsRowOf(edition);
  return cellOf(edition, key)?.label ?? (topics?.code === key ? topics.label : null);
}
