import { topicsRowOf } from '@/lib/editions/cells';
import type { CellCode, Edition } from '@/lib/editions/types';
import { topicsMissing } from './evaluate';
import { outOfLineRule } from './out-of-line';

const outOfLine = outOfLineRule('');

/** This year's cells that a rule speaks of, in any column; empty for a rule that is not known. */
export function cellsOfRule(edition: Edition, id: string): CellCode[] {
  if (id.startsWith(outOfLine)) return [id.slice(outOfLine.length)];
  const row = topicsRowOf(edition);
  if (id === topicsMissing) return row ? [row.code, ...(row.topicsOf ? [row.topicsOf] : [])] : [];
  const rule = edition.rules.find((each) => each.id === id);
  if (!rule) return [];
  if (rule.kind === 'stock') return [rule.left, ...rule.plus, ...rule.minus];
  const named = [...rule.left, ...(rule.kind === 'equalsLastYear' ? [] : rule.right)];
  return rule.eachColumn?.flatMap((column) => named.map((code) => `${code}_${column}`)) ?? named;
}
