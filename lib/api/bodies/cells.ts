import type { Cells, Topic } from '@/lib/cells/cells';
import { toJson } from '@/lib/cells/parse';
import { cellsOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';

/** Every cell of the edition as JSON numbers, 万元 with its decimals. */
export function cellsBody(edition: Edition, cells: Cells): Record<string, number | null> {
  return Object.fromEntries(
    cellsOf(edition).map(({ code, kind }) => [code, toJson(kind, cells[code] ?? null)]),
  );
}

export function topicsBody(topics: readonly Topic[]): { name: string; count: number }[] {
  return topics.map(({ name, count }) => ({ name, count: Number(count) }));
}
