import 'server-only';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { ScanNote } from './views';

/** The files that stand beside a return's versions, latest version first. */
export async function scanNotes(db: Db, returnId: number): Promise<ScanNote[]> {
  return db.$queryRaw<ScanNote[]>(Prisma.sql`
    select s.id, s.version, s.name, s.media_type as "mediaType", s.size, s.sha256,
           coalesce(u.name, s.added_by) as by, s.added_at as at
      from scan s left join "user" u on u.id = s.added_by
     where s.return_id = ${returnId} and s.removed_at is null order by s.version desc, s.id`);
}
