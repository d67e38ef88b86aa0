import { createHash } from 'node:crypto';
import type { Cells, Topic } from '@/lib/cells/cells';
import { canonicalJson } from '@/lib/editions/canonical-json';

type Frozen = {
  year: number;
  unit: string;
  edition: string;
  number: number;
  cells: Cells;
  topics: readonly Topic[] | null;
  explanations: Readonly<Record<string, string>>;
};

/** SHA-256 in hex of a submitted version; a blank cell and a missing one are the same, topics count in their order. */
export function versionHash({ year, unit, edition, number, cells, topics, explanations }: Frozen): string {
  const filled = Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== null));
  const content = {
    year,
    unit,
    edition,
    number,
    cells: filled,
    topics: topics?.map(({ name, count }) => ({ name, count })) ?? null,
    explanations,
  };
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}
