import 'server-only';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { looked, signPart } from '@/lib/publishing/sign-off';
import type { SignOffNote } from './publication-views';

type Row = Omit<SignOffNote, 'part' | 'looked'> & { part: string; looked: unknown; byId: string };
export type SignedBy = SignOffNote & { byId: string };

/** Who signed this very version of an area's table, the compiler first. */
export async function signOffsOf(
  db: Db,
  of: { year: number; area: string; version: number; sha256: string },
): Promise<SignedBy[]> {
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    select s.part, coalesce(u.name, s.by) as by, s.by as "byId", s.at, s.version, s.sha256, s.looked
      from sign_off s left join "user" u on u.id = s.by
     where s.year = ${of.year} and s.area_code = ${of.area} and s.version = ${of.version} and s.sha256 = ${of.sha256}
     order by s.id`);
  return rows.map((row) => ({ ...row, part: signPart.parse(row.part), looked: looked.parse(row.looked) }));
}
