import 'server-only';
import { z } from 'zod';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { ReturnHead } from './return-head';
import type { CorrectionView } from './step-views';
import { inTree } from './unit-rows';
import type { YearFrame } from './year-frame';

const detailSchema = z.object({ reason: z.string().default(''), cells: z.array(z.string()).default([]) });

type Row = { action: string; detail: unknown; by: string; at: Date; office: string | null };

/** The last request to get an accepted return back, and its answer, from the log; null where there was none since acceptance. */
export async function readCorrection(
  db: Db,
  head: ReturnHead,
  { asOf }: YearFrame,
): Promise<CorrectionView | null> {
  if (head.status !== 'accepted') return null;
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    select e.action, e.detail, coalesce(u.name, e.actor) as by, e.at, p.name as office
      from event e left join "user" u on u.id = e.actor
      left join unit_period p on p.unit_code = ${head.unit.parent} and ${inTree(asOf)}
     where e.subject = ${`return:${head.id}`} and e.action in ('accept', 'requestCorrection', 'declineCorrection')
     order by e.seq desc limit 2`);
  const [last, before] = rows.map(({ action, detail, by, at, office }) => {
    const { reason, cells } = detailSchema.parse(detail);
    return { action, said: { reason, by, at }, more: { cells, office: office ?? '' } };
  });
  if (last?.action === 'requestCorrection') return { ...last.said, ...last.more, answer: null };
  if (last?.action === 'declineCorrection' && before?.action === 'requestCorrection')
    return { ...before.said, ...before.more, answer: last.said };
  return null;
}
