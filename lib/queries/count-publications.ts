import 'server-only';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';

/** How often each year was published; years that were not are left out. Public, like what was published. */
export async function countPublications(db: Db): Promise<Map<number, number>> {
  const rows = await db.$queryRaw<{ year: number; count: number }[]>(Prisma.sql`
    select year, max(number)::int as count from publication group by year`);
  return new Map(rows.map(({ year, count }) => [year, count]));
}
