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
  /** Text by chapter number; left out of the content where there is none. */
  chapters?: Readonly<Record<string, string>> | null;
};

/** SHA-256 in hex of a submitted version; a blank cell and a missing one are the same, topics count in their order. */
export function versionHash(frozen: Frozen): string {
  const { year, unit, edition, number, cells, topics, explanations, chapters } = frozen;
  const filled = Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== null));
  const content = {
    year,
    unit,
    edition,
    number,
    cells: filled,
    topics: topics?.map(({ name, count }) => ({ name, count })) ?? null,
    explanations,
    ...(chapters && Object.keys(chapters).length > 0 ? { chapters } : {}),
  };
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}
