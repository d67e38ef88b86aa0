import 'server-only';
import type { Place } from '@/lib/access/roles';
import type { Sql } from '@/lib/db/client';

/** Where a unit stands in the tree that the year uses; null: not in it, or no such year. */
export async function placeOfUnit(
  sql: Sql,
  { year, unit }: { year: number; unit: string },
): Promise<Place | null> {
  const { rows } = await sql.query<{ path: string }>({
    name: 'place-of-unit',
    text: `SELECT p.path FROM unit_period p JOIN "year" y ON y.year = $1
      WHERE p.unit_code = $2 AND p.valid_from <= y.as_of AND (p.valid_to IS NULL OR p.valid_to > y.as_of)`,
    values: [year, unit],
  });
  const [row] = rows;
  return row ? placeOnPath(row.path) : null;
}

/** `path`: codes from the root to the unit, each followed by a slash. */
export function placeOnPath(path: string): Place {
  const [unit = '', ...ancestors] = path.split('/').filter(Boolean).reverse();
  return { unit, ancestors };
}
