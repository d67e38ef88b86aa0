import 'server-only';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { editionById } from '@/lib/editions/registry';
import type { Edition } from '@/lib/editions/types';
import { Refusal } from '@/lib/refusal';
import type { YearView } from './views';

/** A year with what reading its returns needs: its form and the day whose unit tree it uses. */
export type YearFrame = { view: YearView; edition: Edition; asOf: string };

type YearRow = YearView & { asOf: string };

const day = (column: Prisma.Sql) => Prisma.sql`to_char(${column}, 'YYYY-MM-DD')`;

/** Every year, latest first. */
export async function yearFrames(db: Db, only?: number): Promise<YearFrame[]> {
  const rows = await db.$queryRaw<YearRow[]>(Prisma.sql`
    select y.year, y.edition_id as edition, y.state::text as state, ${day(Prisma.sql`y.opens`)} as opens,
           ${day(Prisma.sql`y.due`)} as due, ${day(Prisma.sql`y.closes`)} as closes, ${day(Prisma.sql`y.as_of`)} as "asOf"
      from "year" y where ${only ?? null}::int is null or y.year = ${only ?? null}::int
     order by y.year desc`);
  return rows.map(({ asOf, ...view }) => ({ view, edition: editionById(view.edition), asOf }));
}

/** Refuses `notFound` for a year that is not collected. */
export async function yearFrame(db: Db, year: number): Promise<YearFrame> {
  const [frame] = await yearFrames(db, year);
  if (!frame) throw new Refusal('notFound');
  return frame;
}
