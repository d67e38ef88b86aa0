import 'server-only';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Covered, CoveredRow } from '@/lib/rollup/coverage';
import { readMadeFrom } from '@/lib/rollup/made-from';
import type { ReturnKind, Status } from '@/lib/workflow/transitions';
import { versionThatStands } from './past-years';
import { inTree } from './unit-rows';

type Of = { year: number; area: string };

/** This year's returns below an area, of all levels, and how many reporting units its table of the year before is made of. */
export type CoveredRows = { rows: CoveredRow[]; before: Covered | null };

/** Above this many units they are not counted: a nation's screen is not to wait for all its villages. */
const most = 5000;

type Place = { path: string; asOf: string };
type Row = Omit<CoveredRow, 'unit'> & { code: string; parent: string; kind: ReturnKind; status: Status };

/** null where the area is not in the year's tree, or has more units than are counted. */
export async function readCovered(db: Db, { year, area }: Of): Promise<CoveredRows | null> {
  const place = await placeIn(db, { year, area });
  if (!place) return null;
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    select p.unit_code as code, p.parent_code as parent, r.kind::text as kind, r.status::text as status, r.revision,
           r.accepted_version as "acceptedVersion"
      from unit_period p join "return" r on r.year = ${year} and r.unit_code = p.unit_code
     where ${isBelow(place)} limit ${most + 1}`);
  if (rows.length > most) return null;
  return {
    rows: rows.map(({ code, parent, ...row }) => ({ unit: { code, parent }, ...row })),
    before: await lastYearsUnits(db, { year, area }),
  };
}

/**
 * How many reporting units the area's table of the year before is made of, of how many there were; null without such a table, or where
 * it was entered and not compiled. Units that it names as left out are not in it, nor what stands below them.
 */
export async function lastYearsUnits(db: Db, of: Of): Promise<Covered | null> {
  const [year, area] = [of.year - 1, of.area];
  const [table] = await db.$queryRaw<{ madeFrom: unknown }[]>(Prisma.sql`
    select v.made_from as "madeFrom" from "return" r
      join "version" v on v.return_id = r.id and v.id = ${versionThatStands}
     where r.year = ${year} and r.unit_code = ${area}`);
  const madeFrom = table && readMadeFrom(table.madeFrom);
  const place = madeFrom && (await placeIn(db, { year, area }));
  if (!madeFrom || !place) return null;
  const { own, below } = madeFrom.omissions;
  const omitted = [...own, ...below].map(({ unit }) => unit);
  const [units] = await db.$queryRaw<Covered[]>(Prisma.sql`
    select count(*)::int as of, (count(*) filter (where not string_to_array(p.path, '/') && ${omitted}::text[]))::int as counted
      from unit_period p join "return" r on r.year = ${year} and r.unit_code = p.unit_code and r.kind = 'entered'
     where ${isBelow(place)}`);
  return units ?? null;
}

async function placeIn(db: Db, { year, area }: Of): Promise<Place | undefined> {
  const [place] = await db.$queryRaw<Place[]>(Prisma.sql`
    select p.path, to_char(y.as_of, 'YYYY-MM-DD') as "asOf" from "year" y
      join unit_period p on p.unit_code = ${area} and p.valid_from <= y.as_of and (p.valid_to is null or p.valid_to > y.as_of)
     where y.year = ${year}`);
  return place;
}

/** `unit_period p` is somewhere below that place, as the tree stood then. */
function isBelow({ path, asOf }: Place): Prisma.Sql {
  const pattern = `${path.replace(/[\\%_]/g, '\\$&')}_%`;
  return Prisma.sql`p.path like ${pattern} and ${inTree(asOf)}`;
}
