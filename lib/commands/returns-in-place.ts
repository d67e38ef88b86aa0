import 'server-only';
import type { Place } from '@/lib/access/roles';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { ReturnKind } from '@/lib/workflow/transitions';
import { placeOnPath } from './place-of-unit';

/** A return as far as telling people of it needs: where it stands, and until when it is due (`YYYY-MM-DD`). */
export type ReturnInPlace = {
  id: number;
  year: number;
  unit: string;
  kind: ReturnKind;
  place: Place;
  due: string;
};

type Row = Omit<ReturnInPlace, 'place'> & { path: string };

/** The returns for which `where` holds of `"return" r` and `"year" y`, in the tree of their year. An area's table is due when the year closes. */
export async function returnsInPlace(tx: Db, where: Prisma.Sql): Promise<ReturnInPlace[]> {
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    SELECT r.id, r.year, r.unit_code AS unit, r.kind::text AS kind, p.path,
      to_char(coalesce(r.extended_due, CASE r.kind WHEN 'compiled' THEN y.closes ELSE y.due END), 'YYYY-MM-DD') AS due
    FROM "return" r
    JOIN "year" y ON y.year = r.year
    JOIN unit_period p ON p.unit_code = r.unit_code
      AND p.valid_from <= y.as_of AND (p.valid_to IS NULL OR p.valid_to > y.as_of)
    WHERE ${where}
    ORDER BY r.year, p.position, p.unit_code`);
  return rows.map(({ path, ...row }) => ({ ...row, place: placeOnPath(path) }));
}

/** The units whose role holders can have anything to do with these returns: their own, and every one above. */
export function unitsNear(returns: readonly ReturnInPlace[]): string[] {
  return returns.flatMap(({ place }) => [place.unit, ...place.ancestors]);
}
