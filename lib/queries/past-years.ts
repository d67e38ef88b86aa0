import 'server-only';
import type { Cells } from '@/lib/cells/cells';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Edition } from '@/lib/editions/types';
import { type PastYear, yearsBack } from '@/lib/rules/past';
import { frozenCells } from './frozen-cells';

type Of = { year: number; units: readonly string[]; edition: Edition };

/** Id of the version of `"return" r` that later years compare with: what was published, else accepted; at the top, else what was submitted. */
export const versionThatStands = Prisma.sql`coalesce(
        (select p.version_id from publication p where p.year = r.year and p.area_code = r.unit_code order by p.number desc limit 1),
        (select a.id from "version" a where a.return_id = r.id and a.number = r.accepted_version),
        (select s.id from "version" s join unit_period u on u.unit_code = r.unit_code and u.parent_code is null
          where s.return_id = r.id and s.number = r.latest_version and r.status = 'submitted' limit 1))`;

/**
 * These units' tables of the years before, latest first, where they were on the same form: what was published, else accepted; at the
 * top, where nobody accepts, else what was submitted.
 */
export async function pastYearsOf(
  db: Db,
  { year, units, edition, back = yearsBack }: Of & { back?: number },
): Promise<Map<string, PastYear[]>> {
  const rows = await db.$queryRaw<{ unit: string; year: number; cells: (bigint | null)[] }[]>(Prisma.sql`
    select r.unit_code as unit, r.year, v.cells
      from "return" r
      join "version" v on v.return_id = r.id and v.id = ${versionThatStands}
     where r.year between ${year - back} and ${year - 1} and r.unit_code = any(${[...units]}::text[])
       and v.edition_id = ${edition.id}
     order by r.year desc`);
  const found = new Map<string, PastYear[]>(units.map((unit) => [unit, []]));
  for (const row of rows)
    found.get(row.unit)?.push({ year: row.year, cells: frozenCells(edition, row.cells) });
  return found;
}

/** Of the year before only. */
export async function lastYearsOf(db: Db, of: Of): Promise<Map<string, Cells>> {
  const years = await pastYearsOf(db, { ...of, back: 1 });
  return new Map([...years].flatMap(([unit, [last]]) => (last ? [[unit, last.cells]] : [])));
}
