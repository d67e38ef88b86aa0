import 'server-only';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { VersionNote } from './views';

/** Everything that was submitted of a return, latest first. */
export async function versionNotes(db: Db, returnId: number): Promise<VersionNote[]> {
  return db.$queryRaw<VersionNote[]>(Prisma.sql`
    select v.number, v.submitted_at as at, coalesce(u.name, v.submitted_by) as by, v.sha256
      from "version" v left join "user" u on u.id = v.submitted_by where v.return_id = ${returnId} order by v.number desc`);
}
