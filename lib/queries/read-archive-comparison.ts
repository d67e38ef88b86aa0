import 'server-only';
import type { KnownYears } from '@/lib/archive/choice';
import { type Comparison, comparisonOf } from '@/lib/archive/comparison';
import { Refusal } from '@/lib/refusal';
import type { ArchivedTable } from './archive-views';
import { archivedTables } from './archived-tables';
import type { Asker } from './asker';

/** A unit's years side by side; `known`: the years that could be chosen, latest first. */
export type ArchiveComparison = Comparison<ArchivedTable> & { known: number[] };

type Of = {
  unit: string;
  edition: string | null;
  /** Which years are shown of those that there are. */
  choose: (years: KnownYears) => readonly number[];
};

/** Refuses `notFound` where the asker may read no year of the unit, and where a chosen year is not among them. */
export async function readArchiveComparison(asker: Asker, of: Of): Promise<ArchiveComparison> {
  const tables = await archivedTables(asker, { units: [of.unit] });
  const known = tables.map(({ year }) => year);
  if (known.length === 0) throw new Refusal('notFound');
  const filled = tables.flatMap(({ year, cells }) => (cells ? [year] : []));
  const years = of.choose({ known, filled });
  const chosen = tables.filter(({ year }) => years.includes(year));
  if (chosen.length === 0 || chosen.length < years.length) throw new Refusal('notFound');
  return { ...comparisonOf(chosen, of.edition), known };
}
