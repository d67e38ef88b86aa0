import type { Cells, Topic } from '@/lib/cells/cells';

/** Demo figures as the product's cells. */
export function cellsFrom(figures: Readonly<Record<string, number | null>>): Cells {
  return Object.fromEntries(
    Object.entries(figures).map(([code, value]) => [code, value === null ? null : BigInt(value)]),
  );
}

/** null where there is no topic, as in a return without requests. */
export function topicsFrom(topics: readonly { name: string; count: number }[]): Topic[] | null {
  return topics.length === 0 ? null : topics.map(({ name, count }) => ({ name, count: BigInt(count) }));
}
