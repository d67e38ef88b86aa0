import 'server-only';
import type { Cells, Topic } from '@/lib/cells/cells';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { topicsSchema } from '@/lib/db/sql/rollup-topics';
import type { Edition } from '@/lib/editions/types';
import { frozenCells } from './frozen-cells';

export type PublishedTable = { number: number; versionId: number; cells: Cells; topics: Topic[] | null };

/** The table that is in force, as it was frozen; null: it was never published. */
export async function lastPublished(
  db: Db,
  { year, area, edition }: { year: number; area: string; edition: Edition },
): Promise<PublishedTable | null> {
  const [row] = await db.$queryRaw<
    { number: number; versionId: number; cells: (bigint | null)[]; topics: unknown }[]
  >(Prisma.sql`
    select p.number, v.id as "versionId", v.cells, v.topics
      from publication p join "version" v on v.id = p.version_id
     where p.year = ${year} and p.area_code = ${area} order by p.number desc limit 1`);
  return row
    ? { ...row, cells: frozenCells(edition, row.cells), topics: topicsSchema.parse(row.topics) }
    : null;
}
