import { archiveChoices } from '@/lib/queries/archive-choices';
import { archivedTables } from '@/lib/queries/archived-tables';
import type { Asker } from '@/lib/queries/asker';

/** The unit whose years are shown where none is asked for: the top of the tree where the asker may read a year of it, else one of their own. */
export async function firstUnit(asker: Asker): Promise<string | null> {
  const { whole, own } = await archiveChoices(asker, { code: '', parent: null });
  const units = [...whole, ...own].map(({ code }) => code);
  const tables = await archivedTables(asker, { units });
  return units.find((unit) => tables.some((table) => table.unit.code === unit)) ?? null;
}
