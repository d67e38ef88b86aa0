import { type Runner, run } from 'graphile-worker';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { recordEvent } from '@/lib/commands/record-event';
import { pool, prisma } from '@/lib/db/client';
import { testUrl } from '@/lib/db/testing';
import { given, testNow } from '@/lib/db/testing-city';
import { schedule } from './schedule';
import { tasksOf } from './tasks';
import { meansAt, quiet, reachable, settled, TestPost, waiting } from './testing';

afterAll(() => pool.end());

/** A worker as another process would have it: on connections of its own. `worked` counts the jobs that it did. */
async function startOne(post: TestPost) {
  const own = new pg.Pool({ connectionString: testUrl(), max: 5 });
  own.on('error', () => {});
  own.on('connect', (client) => client.on('error', () => {}));
  const counted = { worked: 0 };
  const runner = await run({
    pgPool: own,
    taskList: tasksOf(meansAt(post)),
    parsedCronItems: schedule(),
    concurrency: 2,
    pollInterval: 50,
    noHandleSignals: true,
    logger: quiet,
  });
  runner.events.on('job:success', () => (counted.worked += 1));
  const stop = async () => {
    await runner.stop();
    await own.end();
  };
  return { runner, counted, stop };
}

/** Until so many jobs were done by all of them together. */
function done(runners: readonly Runner[], jobs: number): Promise<void> {
  let left = jobs;
  return new Promise((finished) => {
    for (const { events } of runners)
      events.on('job:success', () => {
        left -= 1;
        if (left === 0) finished();
      });
  });
}

test('two processes share the work: each is told once and each mail is sent once', {
  timeout: 90_000,
}, async () => {
  const year = 2017;
  const count = 24;
  await given.city(prisma, { year });
  const clerk = await reachable('clerk', [{ role: 'clerk', unit: 'town-1' }]);
  const { id } = await prisma.return.findFirstOrThrow({ where: { year, unitCode: 'town-1' } });
  const posts = [new TestPost(), new TestPost()] as const;
  const workers = [await startOne(posts[0]), await startOne(posts[1])];
  const all = done(
    workers.map(({ runner }) => runner),
    2 * count,
  );
  for (let at = 0; at < count; at++)
    await recordEvent(prisma, { subject: `return:${id}`, at: testNow, actor: 'office', action: 'remind' });
  await all;
  await settled();
  for (const { stop } of workers) await stop();
  expect(await prisma.notification.count({ where: { userId: clerk.id } })).toBe(count);
  const keys = posts.flatMap(({ letters }) => letters.map(({ key }) => key));
  expect(keys).toHaveLength(count);
  expect(new Set(keys).size).toBe(count);
  expect(await waiting()).toEqual([]);
  for (const { counted } of workers) expect(counted.worked).toBeGreaterThan(0);
});
