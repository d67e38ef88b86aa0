import 'server-only';
import type { ClientBase } from 'pg';

/**
 * Frees the jobs of a worker that was killed: the queue itself would wait for hours. No job of ours takes ten minutes, and one
 * that did all the same would still tell and mail nothing twice.
 */
export async function releaseJobs(client: ClientBase): Promise<void> {
  await client.query(
    `SELECT graphile_worker.force_unlock_workers(ARRAY(
       SELECT DISTINCT locked_by FROM graphile_worker.jobs WHERE locked_at < now() - interval '10 minutes'))`,
  );
}
