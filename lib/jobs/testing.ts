import { Logger, runOnce } from 'graphile-worker';
import { vi } from 'vitest';
import type { Grant } from '@/lib/access/roles';
import type { User } from '@/lib/access/user';
import { pool, prisma } from '@/lib/db/client';
import { given, testNow } from '@/lib/db/testing-city';
import type { Letter } from '@/lib/mail/letter';
import type { Post } from '@/lib/mail/post';
import type { JobMeans } from './means';
import { tasksOf } from './tasks';

export const database = { db: prisma, sql: pool };
export const quiet = new Logger(() => () => {});
export const site = 'https://nianbao.example';

/** A post office that keeps what is posted; `broken` has it refuse everything. */
export class TestPost {
  readonly letters: Letter[] = [];
  broken = false;
  readonly post: Post = async (letter) => {
    if (this.broken) throw new Error('the mail server does not answer');
    this.letters.push(letter);
  };

  /** Subjects by address, in the order in which they were posted. */
  to(address: string): string[] {
    return this.letters.filter((letter) => letter.to === address).map(({ subject }) => subject);
  }
}

export function meansAt(post: TestPost | null, now = testNow): JobMeans {
  return { db: prisma, office: post && { post: post.post, site }, now: async () => now };
}

/** Works off what is in the queue, on the real database; the tasks may be told another time. */
export async function work(post: TestPost | null = null, now = testNow): Promise<void> {
  await runOnce({
    pgPool: pool,
    taskList: tasksOf(meansAt(post, now)),
    noHandleSignals: true,
    logger: quiet,
  });
  await settled();
}

/** Until the queue has noted what became of each job: the library does not wait for that itself. */
export function settled(): Promise<void> {
  return vi.waitFor(async () => {
    const { rowCount } = await pool.query('SELECT FROM graphile_worker.jobs WHERE locked_at IS NOT NULL');
    if (rowCount) throw new Error('jobs are still being worked on');
  });
}

/** Does one of the tasks that run by the clock. */
export async function byTheClock(
  task: 'remindOfDue' | 'startDigests',
  post: TestPost | null,
  now: Date,
): Promise<void> {
  await pool.query('SELECT graphile_worker.add_job($1)', [task]);
  await work(post, now);
}

/** Somebody with these roles and, unless it is null, an address: `<id>@example.org`. */
export async function reachable(
  id: string,
  grants: readonly Grant[],
  mode: 'immediate' | 'daily' | 'none' | null = 'immediate',
  language = 'zh-CN',
): Promise<User> {
  const user = await given.user(prisma, id, grants);
  const since = new Date('2018-01-01T00:00:00Z');
  if (mode)
    await prisma.mailSetting.create({
      data: { userId: id, address: `${id}@example.org`, mode, language, since },
    });
  return user;
}

/** What somebody was told, latest first, as `kind unit`. */
export async function toldTo(userId: string): Promise<string[]> {
  const rows = await prisma.notification.findMany({
    where: { userId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  });
  return rows.map(({ kind, unitCode }) => `${kind} ${unitCode ?? '-'}`);
}

/** Jobs that wait, failed ones too. */
export async function waiting(): Promise<{ task: string; attempts: number; error: string | null }[]> {
  const { rows } = await pool.query(
    `SELECT task_identifier AS task, attempts, last_error AS error FROM graphile_worker.jobs ORDER BY id`,
  );
  return rows;
}
