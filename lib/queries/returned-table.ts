import 'server-only';
import type { Cells } from '@/lib/cells/cells';
import type { Db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Edition } from '@/lib/editions/types';
import { frozenCells } from './frozen-cells';
import type { ReturnHead } from './return-head';

/** The version that came back with a return: the last one submitted before; null where it is not known. */
export async function returnedTable(
  db: Db,
  edition: Edition,
  { id, returnedAt }: Pick<ReturnHead, 'id' | 'returnedAt'>,
): Promise<Cells | null> {
  const [row] = await db.$queryRaw<{ cells: (bigint | null)[] }[]>(Prisma.sql`
    select v.cells from "version" v
     where v.return_id = ${id} and v.edition_id = ${edition.id} and v.submitted_at <= ${returnedAt}::timestamptz
     order by v.number desc limit 1`);
  return row ? frozenCells(edition, row.cells) : null;
}
