import 'server-only';
import type { Sql } from '@/lib/db/client';
import { editionHash } from '@/lib/editions/fingerprint';
import { editionById } from '@/lib/editions/registry';
import type { Edition } from '@/lib/editions/types';

const known = new Map<number, Edition>();

/** The form of a year; a pinned hash that no longer fits is a defect, not something to carry on with. */
export function pinnedEdition(id: string, hash: string): Edition {
  const edition = editionById(id);
  if (editionHash(edition) !== hash)
    throw new Error(`edition ${id} is not the one that the year was opened with`);
  return edition;
}

/** The form of a year, read once per process, since a year never changes its form; null: no such year. */
export async function editionOfYear(sql: Sql, year: number): Promise<Edition | null> {
  const edition = known.get(year);
  if (edition) return edition;
  const { rows } = await sql.query<{ id: string; hash: string }>(
    'SELECT edition_id AS id, edition_hash AS hash FROM "year" WHERE year = $1',
    [year],
  );
  const [row] = rows;
  if (!row) return null;
  const found = pinnedEdition(row.id, row.hash);
  known.set(year, found);
  return found;
}

/** Forgets which form a year has. */
export function forgetEditions(): void {
  known.clear();
}
