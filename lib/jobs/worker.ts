import { Logger, run } from 'graphile-worker';
import { pool, prisma } from '@/lib/db/client';
import { now } from '@/lib/db/clock';
import { postOffice } from '@/lib/mail/post';
import { schedule } from './schedule';
import { tasksOf } from './tasks';

/** Only what went wrong; a job that is tried again says so each time. */
const log = new Logger(() => (level, message) => {
  if (level === 'error' || level === 'warning') console.error(`jobs: ${message}`);
});

/** How often jobs are looked for that were put off; new ones are told of by the database. In milliseconds. */
const pollInterval = 5_000;

/**
 * Starts working off the queue in this process, on its pool: two jobs at once, and one connection that listens. `stop` takes no
 * more jobs and lets the running ones end.
 */
export async function startWorker(): Promise<{ stop: () => Promise<void> }> {
  const runner = await run({
    pgPool: pool,
    taskList: tasksOf({ db: prisma, office: postOffice(process.env), now }),
    parsedCronItems: schedule(),
    concurrency: 2,
    pollInterval,
    noHandleSignals: true,
    logger: log,
  });
  runner.promise.catch((error: unknown) => console.error('jobs: stopped', error));
  return { stop: () => runner.stop() };
}
