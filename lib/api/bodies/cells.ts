import type { Cells, Topic } from '@/lib/cells/cells';
import { toJson } from '@/lib/cells/parse';
import { cellsOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';

/** Every cell of the edition as JSON numbers, 万元 with its decimals. A loop, because every save ends with it. */
export function cellsBody(edition: Edition, cells: Cells): Record<string, number | null> {
  const body: Record<string, number | null> = {};
  for (const { code, kind } of cellsOf(edition)) {
    const value = cells[code] ?? null;
    body[code] = value === null || kind === 'money' ? toJson(kind, value) : Number(value);
  }
  return body;
}

export function topicsBody(topics: readonly Topic[]): { name: string; count: number }[] {
  return topics.map(({ name, count }) => ({ name, count: Number(count) }));
}
