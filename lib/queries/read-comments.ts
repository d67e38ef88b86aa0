import 'server-only';
import { isRole, may } from '@/lib/access/roles';
import { Prisma } from '@/lib/db/generated/client';
import type { Asker } from './asker';
import { returnHead } from './return-head';
import { inTree, placeOf } from './unit-rows';
import type { CommentsView, CommentView } from './views';
import { yearFrame } from './year-frame';

type Row = Omit<CommentView, 'role' | 'unit'> & { role: string; unit: string; unitName: string | null };

/** Every note on a return and its cells, oldest first, for those who may read the return. */
export async function readComments(asker: Asker, at: { year: number; unit: string }): Promise<CommentsView> {
  const { db, user } = asker;
  const frame = await yearFrame(db, at.year);
  const head = await returnHead(db, { frame, unit: at.unit, user, rights: ['return.read'] });
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    select c.id, c.cell, c.text, coalesce(u.name, c.by) as by, c.role, c.unit_code as unit, p.name as "unitName", c.at
      from comment c
      left join "user" u on u.id = c.by
      left join unit_period p on p.unit_code = c.unit_code and ${inTree(frame.asOf)}
     where c.return_id = ${head.id} order by c.id`);
  const mayWrite = user.scope === 'write' && may(user.grants, 'return.comment', placeOf(head.unit));
  return { comments: rows.map(commentOf), mayWrite };
}

function commentOf({ unit, unitName, role, ...rest }: Row): CommentView {
  if (!isRole(role)) throw new Error(`unknown role ${role}`);
  return { ...rest, role, unit: { code: unit, name: unitName ?? unit } };
}
