import 'server-only';
import type { Cells } from '@/lib/cells/cells';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Edition } from '@/lib/editions/types';
import { frozenCells } from './frozen-cells';

/** The accepted tables of these units in a year, by unit; a unit without one is absent. Not checked: who asks. */
export async function reportedTables(
  db: Db,
  { year, edition, units }: { year: number; edition: Edition; units: readonly string[] },
): Promise<ReadonlyMap<string, Cells>> {
  if (units.length === 0) return new Map();
  const rows = await db.$queryRaw<{ unit: string; cells: bigint[] }[]>(Prisma.sql`
    select r.unit_code as unit, v.cells
      from "return" r join "version" v on v.return_id = r.id and v.number = r.accepted_version
     where r.year = ${year} and r.unit_code = any(${[...units]}::text[])`);
  return new Map(rows.map(({ unit, cells }) => [unit, frozenCells(edition, cells)]));
}
