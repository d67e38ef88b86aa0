import 'server-only';
import { type Db, transact } from '@/lib/db/client';
import { addJob } from './add-job';

/** Puts a job into the queue for everybody who wants one mail a day; who already had today's gets none from it. */
export function startDigests(db: Db): Promise<void> {
  return transact(db, async (tx) => {
    const people = await tx.mailSetting.findMany({
      where: { mode: 'daily', address: { not: null } },
      select: { userId: true },
    });
    for (const { userId: user } of people)
      await addJob(tx, { task: 'digest', payload: { user } }, `digest:${user}`);
  });
}
