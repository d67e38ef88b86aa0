import 'server-only';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { ReturnedNote, ReturnRow } from './views';
import type { YearFrame } from './year-frame';

/** Why these returns came back, by unit code; only of those that did. */
export async function returnedNotes(
  db: Db,
  frame: YearFrame,
  rows: readonly ReturnRow[],
): Promise<Record<string, ReturnedNote>> {
  const units = rows.map((row) => row.unit.code);
  if (units.length === 0) return {};
  const notes = await db.$queryRaw<(ReturnedNote & { unit: string })[]>(Prisma.sql`
    select r.unit_code as unit, r.returned_reason as reason, r.returned_cells as cells,
           coalesce(u.name, r.returned_by, '') as by, r.returned_at as at
      from "return" r left join "user" u on u.id = r.returned_by
     where r.year = ${frame.view.year} and r.unit_code = any(${units}::text[]) and r.returned_reason is not null`);
  return Object.fromEntries(notes.map(({ unit, ...note }) => [unit, note]));
}
