import type { TaskList } from 'graphile-worker';
import { z } from 'zod';
import { mailDigest } from '@/lib/commands/mail-digest';
import { mailNotification } from '@/lib/commands/mail-notification';
import { releaseJobs } from '@/lib/commands/release-jobs';
import { remindOfDue } from '@/lib/commands/remind-of-due';
import { startDigests } from '@/lib/commands/start-digests';
import { tellOfEvent } from '@/lib/commands/tell-of-event';
import { sendDigest, sendOne } from './mailing';
import type { JobMeans } from './means';

const event = z.object({ event: z.string().regex(/^\d+$/).transform(BigInt) });
const notification = z.object({ notification: z.int() });
const person = z.object({ user: z.string() });

/**
 * What each job of the queue does. A job that throws is tried again, later each time; each may run twice, on two processes or
 * after a crash, without telling or mailing anything twice.
 */
export function tasksOf(means: JobMeans): TaskList {
  const { db, office, now } = means;
  const mails = office !== null;
  return {
    tell: async (payload) => {
      await tellOfEvent(db, event.parse(payload).event, { mails });
    },
    remindOfDue: async () => {
      await remindOfDue(db, await now(), { mails });
    },
    mail: async (payload, { withPgClient }) => {
      if (!office) return;
      const { notification: id } = notification.parse(payload);
      const at = await now();
      await withPgClient((client) =>
        mailNotification(client, { id, now: at }, (userId) => sendOne({ db, office }, id, userId)),
      );
    },
    startDigests: async () => {
      if (office) await startDigests(db);
    },
    digest: async (payload, { withPgClient }) => {
      if (!office) return;
      const { user } = person.parse(payload);
      const at = await now();
      await withPgClient((client) =>
        mailDigest(client, { user, now: at }, (ids) =>
          sendDigest({ db, office }, { userId: user, ids, now: at }),
        ),
      );
    },
    releaseJobs: (_, { withPgClient }) => withPgClient(releaseJobs),
  };
}
