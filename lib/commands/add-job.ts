import 'server-only';
import type { Db } from '@/lib/db/client';

/** What the queue does, with what it is given; lib/jobs/tasks.ts does it. */
export type Job =
  | { task: 'tell'; payload: { event: string } }
  | { task: 'mail'; payload: { notification: number } }
  | { task: 'digest'; payload: { user: string } };

/**
 * Adds a job to the queue, in the transaction of `db`: it is worked off once that is committed, and never if it is rolled back.
 * With a `key` there is one job of that key at most.
 */
export async function addJob(db: Db, { task, payload }: Job, key: string | null = null): Promise<void> {
  await db.$executeRaw`
    SELECT graphile_worker.add_job(${task}, ${JSON.stringify(payload)}::json, job_key => ${key}::text)`;
}
