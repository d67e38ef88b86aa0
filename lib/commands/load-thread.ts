import 'server-only';
import type { Db } from '@/lib/db/client';
import type { CellCode } from '@/lib/editions/types';
import type { LoadedReturn } from './load-return';

/** A conversation by the id of the note that opened it. */
export type LoadedThread = {
  id: number;
  cell: CellCode | null;
  resolved: boolean;
  /** Id of its latest note. */
  latest: number;
};

/** A conversation of this return, which is locked already; null: it has none of this id. */
export async function loadThread(tx: Db, it: LoadedReturn, id: number): Promise<LoadedThread | null> {
  const opener = await tx.comment.findFirst({
    where: { id, returnId: it.id, thread: null },
    select: {
      cell: true,
      settled: true,
      steps: { orderBy: { id: 'desc' }, take: 1, select: { resolved: true } },
    },
  });
  if (!opener) return null;
  // A question of its own: Prisma asks for two relations at once, which one connection does not answer.
  const reply = await tx.comment.findFirst({
    where: { thread: id },
    orderBy: { id: 'desc' },
    select: { id: true },
  });
  const { cell, settled, steps } = opener;
  return { id, cell, resolved: steps[0]?.resolved ?? settled, latest: reply?.id ?? id };
}
