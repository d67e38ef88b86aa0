import 'server-only';
import { isRole, may } from '@/lib/access/roles';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Asker } from './asker';
import type { ThreadView } from './comment-views';
import { commentsTag } from './read-comments-tag';
import { returnHead } from './return-head';
import { inTree, placeOf } from './unit-rows';
import type { CommentsView, CommentView } from './views';
import { yearFrame } from './year-frame';

type Row = Omit<CommentView, 'role' | 'unit'> & {
  role: string;
  unit: string;
  unitName: string | null;
};
type ThreadRow = Omit<ThreadView, 'changed'> & { by: string | null; at: Date | null };

/** Every note on a return and its cells, oldest first, and how each conversation stands, for those who may read the return. */
export async function readComments(asker: Asker, at: { year: number; unit: string }): Promise<CommentsView> {
  const { db, user } = asker;
  const frame = await yearFrame(db, at.year);
  const head = await returnHead(db, { frame, unit: at.unit, user, rights: ['return.read'] });
  // First, so that what is added while it is being read makes the next look find something new.
  const latest = await latestOf(db, head.id);
  const [threads, rows] = await Promise.all([
    threadsOf(db, head.id),
    db.$queryRaw<Row[]>(Prisma.sql`
      select c.id, coalesce(c.thread, c.id) as thread, c.cell, c.text, coalesce(u.name, c.by) as by, c.role,
             c.unit_code as unit, p.name as "unitName", c.at,
             coalesce((select jsonb_agg(jsonb_build_object('id', m.user_id, 'name', m.name) order by m.name, m.user_id)
               from mention m where m.comment_id = c.id), '[]') as mentions
        from comment c
        left join "user" u on u.id = c.by
        left join unit_period p on p.unit_code = c.unit_code and ${inTree(frame.asOf)}
       where c.return_id = ${head.id} order by c.id`),
  ]);
  const mayWrite = user.scope === 'write' && may(user.grants, 'return.comment', placeOf(head.unit));
  return {
    comments: rows.map(commentOf),
    threads,
    mayWrite,
    tag: commentsTag({ ...latest, mayWrite }),
  };
}

async function latestOf(db: Db, id: number): Promise<{ comment: number; step: number }> {
  const [comments, steps] = await Promise.all([
    db.comment.aggregate({ where: { returnId: id }, _max: { id: true } }),
    db.threadStep.aggregate({ where: { opener: { returnId: id } }, _max: { id: true } }),
  ]);
  return { comment: comments._max.id ?? 0, step: steps._max.id ?? 0 };
}

async function threadsOf(db: Db, id: number): Promise<ThreadView[]> {
  const rows = await db.$queryRaw<ThreadRow[]>(Prisma.sql`
    select c.id, c.cell, case when coalesce(s.resolved, c.settled) then 'resolved' else 'open' end as state,
           coalesce(u.name, s.by) as by, s.at
      from comment c
      left join lateral (select * from thread_step t where t.thread = c.id order by t.id desc limit 1) s on true
      left join "user" u on u.id = s.by
     where c.return_id = ${id} and c.thread is null order by c.id`);
  return rows.map(({ by, at, ...thread }) => ({
    ...thread,
    changed: by === null || at === null ? null : { by, at },
  }));
}

function commentOf({ unit, unitName, role, ...rest }: Row): CommentView {
  if (!isRole(role)) throw new Error(`unknown role ${role}`);
  return { ...rest, role, unit: { code: unit, name: unitName ?? unit } };
}
