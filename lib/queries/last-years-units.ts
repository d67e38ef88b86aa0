import 'server-only';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Covered } from '@/lib/rollup/coverage';
import { readMadeFrom } from '@/lib/rollup/made-from';
import { versionThatStands } from './past-years';
import { inTree } from './unit-rows';

type Table = { madeFrom: unknown; asOf: string; path: string };

/**
 * How many reporting units the area's table of the year before is made of, of how many there were; null without such a table, or where
 * it was entered and not compiled. Units that it names as left out are not in it, nor what stands below them.
 */
export async function lastYearsUnits(db: Db, of: { year: number; area: string }): Promise<Covered | null> {
  const year = of.year - 1;
  const [table] = await db.$queryRaw<Table[]>(Prisma.sql`
    select v.made_from as "madeFrom", to_char(y.as_of, 'YYYY-MM-DD') as "asOf", p.path
      from "return" r
      join "year" y on y.year = r.year
      join "version" v on v.return_id = r.id and v.id = ${versionThatStands}
      join unit_period p on p.unit_code = r.unit_code and p.valid_from <= y.as_of and (p.valid_to is null or p.valid_to > y.as_of)
     where r.year = ${year} and r.unit_code = ${of.area}`);
  const madeFrom = table && readMadeFrom(table.madeFrom);
  if (!madeFrom) return null;
  const { own, below } = madeFrom.omissions;
  const omitted = [...own, ...below].map(({ unit }) => unit);
  const [units] = await db.$queryRaw<Covered[]>(Prisma.sql`
    select count(*)::int as of, (count(*) filter (where not string_to_array(p.path, '/') && ${omitted}::text[]))::int as counted
      from unit_period p join "return" r on r.year = ${year} and r.unit_code = p.unit_code and r.kind = 'entered'
     where starts_with(p.path, ${table.path}) and p.unit_code <> ${of.area} and ${inTree(table.asOf)}`);
  return units ?? null;
}
