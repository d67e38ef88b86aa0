import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import type { Asker } from './asker';
import { withinReach } from './reach';
import type { OpenQuestions } from './task-views';
import { inTree, type UnitRow, unitColumns, unitView } from './unit-rows';
import type { YearFrame } from './year-frame';

/**
 * Threads of notes that are not settled and to which the other side wrote last: to whom fills in, what an office asked; to the
 * office, what a unit answered to it. Read from the log; a note without a thread is one by itself.
 */
export async function openQuestions({ db, user }: Asker, frame: YearFrame): Promise<OpenQuestions[]> {
  const mine = Prisma.sql`(${withinReach(user.grants, 'return.fill')} or ${withinReach(user.grants, 'area.submit')})`;
  const rows = await db.$queryRaw<(UnitRow & Omit<OpenQuestions, 'unit'>)[]>(Prisma.sql`
    with near as (
      select ${unitColumns}, p.position, 'return:' || r.id as subject, ${mine} as mine,
             ${withinReach(user.grants, 'return.review')} as reviewed
        from "return" r join unit_period p on p.unit_code = r.unit_code and ${inTree(frame.asOf)}
       where r.year = ${frame.view.year} and (${mine} or ${withinReach(user.grants, 'return.review')})
         and exists (select from comment c where c.return_id = r.id)
    ), thread as (
      select n.subject, coalesce(e.detail ->> 'thread', e.detail ->> 'comment') as thread,
             (array_agg(e.detail ->> 'unit' order by e.seq) filter (where e.action = 'comment'))[1] as asked_from,
             (array_agg(e.detail ->> 'unit' order by e.seq desc) filter (where e.action = 'comment'))[1] as answered_from,
             (array_agg(e.action order by e.seq desc) filter (where e.action <> 'comment'))[1] as settled,
             max(e.at) filter (where e.action = 'comment') as at
        from near n join event e on e.subject = n.subject
       where e.action in ('comment', 'resolveThread', 'reopenThread')
       group by n.subject, coalesce(e.detail ->> 'thread', e.detail ->> 'comment')
    )
    select n.code, n.name, n."unitKind", n.parent, n.path, count(*)::int as count, not n.mine as ours, max(t.at) as at
      from thread t join near n on n.subject = t.subject
     where t.settled is distinct from 'resolveThread'
       and case when n.mine then t.answered_from <> n.code
           else n.reviewed and t.answered_from = n.code and t.asked_from <> n.code end
     group by n.code, n.name, n."unitKind", n.parent, n.path, n.position, n.mine
     order by max(t.at)`);
  return rows.map((row) => ({ unit: unitView(row), count: row.count, ours: row.ours, at: row.at }));
}
