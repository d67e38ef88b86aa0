import 'server-only';
import { z } from 'zod';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { ReturnHead } from './return-head';
import type { CorrectionView } from './step-views';

const detailSchema = z.object({ reason: z.string().default(''), cells: z.array(z.string()).default([]) });

type Row = { action: string; detail: unknown; by: string; at: Date };

/** The last request to get an accepted return back, and its answer, from the log; null where there was none since acceptance. */
export async function readCorrection(db: Db, head: ReturnHead): Promise<CorrectionView | null> {
  if (head.status !== 'accepted') return null;
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    select e.action, e.detail, coalesce(u.name, e.actor) as by, e.at
      from event e left join "user" u on u.id = e.actor
     where e.subject = ${`return:${head.id}`} and e.action in ('accept', 'requestCorrection', 'declineCorrection')
     order by e.seq desc limit 2`);
  const [last, before] = rows.map(({ action, detail, by, at }) => {
    const { reason, cells } = detailSchema.parse(detail);
    return { action, cells, said: { reason, by, at } };
  });
  if (last?.action === 'requestCorrection') return { ...last.said, cells: last.cells, answer: null };
  if (last?.action === 'declineCorrection' && before?.action === 'requestCorrection')
    return { ...before.said, cells: before.cells, answer: last.said };
  return null;
}
