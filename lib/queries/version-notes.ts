import 'server-only';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { dayOf } from './day';
import type { VersionNote } from './views';

/** Everything that was submitted of a return, latest first; late where the first of it came after the day `due`. */
export async function versionNotes(db: Db, returnId: number, due: string): Promise<VersionNote[]> {
  const notes = await db.$queryRaw<Omit<VersionNote, 'late'>[]>(Prisma.sql`
    select v.number, v.submitted_at as at, coalesce(u.name, v.submitted_by) as by, v.sha256
      from "version" v left join "user" u on u.id = v.submitted_by where v.return_id = ${returnId} order by v.number desc`);
  const first = notes.at(-1);
  const late = first !== undefined && dayOf(first.at) > due;
  return notes.map((note) => ({ ...note, late }));
}
