import 'server-only';
import { z } from 'zod';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';

type Row = { detail: unknown; by: string; at: Date };
const detail = z.object({ reason: z.string() });

/** Why a published year was last opened for correction, as the log has it; null: it was not since it was last published. */
export async function lastCorrection(
  db: Db,
  { year }: { year: number },
): Promise<{ reason: string; by: string; at: Date } | null> {
  const subject = `year:${year}`;
  const [row] = await db.$queryRaw<Row[]>(Prisma.sql`
    select e.detail, coalesce(u.name, e.actor) as by, e.at
      from event e left join "user" u on u.id = e.actor
     where e.subject = ${subject} and e.action = 'correct'
       and e.seq > coalesce((select max(p.seq) from event p where p.subject = ${subject} and p.action = 'publish'), 0)
     order by e.seq desc limit 1`);
  return row ? { reason: detail.parse(row.detail).reason, by: row.by, at: row.at } : null;
}
