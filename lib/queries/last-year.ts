import 'server-only';
import type { Cells } from '@/lib/cells/cells';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Edition } from '@/lib/editions/types';
import { frozenCells } from './frozen-cells';

/**
 * These units' tables of the year before, where they were on the same form: what was published, else accepted; at the top, where
 * nobody accepts, else what was submitted.
 */
export async function lastYearsOf(
  db: Db,
  of: { year: number; units: readonly string[]; edition: Edition },
): Promise<Map<string, Cells>> {
  const rows = await db.$queryRaw<{ unit: string; cells: (bigint | null)[] }[]>(Prisma.sql`
    select r.unit_code as unit, v.cells
      from "return" r
      join "version" v on v.return_id = r.id and v.id = coalesce(
        (select p.version_id from publication p where p.year = r.year and p.area_code = r.unit_code order by p.number desc limit 1),
        (select a.id from "version" a where a.return_id = r.id and a.number = r.accepted_version),
        (select s.id from "version" s join unit_period u on u.unit_code = r.unit_code and u.parent_code is null
          where s.return_id = r.id and s.number = r.latest_version and r.status = 'submitted' limit 1))
     where r.year = ${of.year - 1} and r.unit_code = any(${[...of.units]}::text[]) and v.edition_id = ${of.edition.id}`);
  return new Map(rows.map((row) => [row.unit, frozenCells(of.edition, row.cells)]));
}
