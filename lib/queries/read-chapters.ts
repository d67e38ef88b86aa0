import 'server-only';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Edition } from '@/lib/editions/types';
import type { Asker } from './asker';
import { chaptersSchema } from './frozen-chapters';
import { returnHead } from './return-head';
import type { ChaptersView, ChapterText } from './views';
import { yearFrame } from './year-frame';

/** The unit's own texts as they are now, and those that went with its table of the year before. */
export async function readChapters(asker: Asker, at: { year: number; unit: string }): Promise<ChaptersView> {
  const { db, user } = asker;
  const frame = await yearFrame(db, at.year);
  const head = await returnHead(db, { frame, unit: at.unit, user, rights: ['return.read'] });
  const [rows, lastYear] = await Promise.all([
    db.$queryRaw<(ChapterText & { number: number })[]>(Prisma.sql`
      select c.number, c.text, c.revision, coalesce(u.name, c.updated_by) as by, c.updated_at as at
        from chapter c left join "user" u on u.id = c.updated_by where c.return_id = ${head.id} order by c.number`),
    lastYearsChapters(db, { ...at, edition: frame.edition }),
  ]);
  return {
    revision: Math.max(0, ...rows.map((row) => row.revision)),
    chapters: Object.fromEntries(rows.map(({ number, ...text }) => [String(number), text])),
    lastYear,
  };
}

/** The accepted version's, at the top the latest one's; null where there are none, or where the form had other chapters. */
async function lastYearsChapters(
  db: Db,
  { year, unit, edition }: { year: number; unit: string; edition: Edition },
): Promise<Record<string, string> | null> {
  const [row] = await db.$queryRaw<{ chapters: unknown }[]>(Prisma.sql`
    select v.chapters from "return" r
      join "version" v on v.return_id = r.id and v.number = coalesce(r.accepted_version, r.latest_version)
     where r.year = ${year - 1} and r.unit_code = ${unit} and v.edition_id = ${edition.id}`);
  return chaptersSchema.parse(row?.chapters ?? null);
}
