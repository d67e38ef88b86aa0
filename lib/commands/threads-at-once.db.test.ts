import { afterAll, beforeAll, expect, test } from 'vitest';
import type { User } from '@/lib/access/user';
import { pool, prisma } from '@/lib/db/client';
import { brokenChains } from '@/lib/db/sql/broken-chains';
import { given } from '@/lib/db/testing-city';
import { addComment } from './add-comment';
import { once } from './once';
import { reopenThread } from './reopen-thread';
import { resolveThread } from './resolve-thread';

// On connections of their own and committed: what one rolled-back transaction cannot show.
const year = 2109;
const key = { year, unit: 'town-3' };
const database = { db: prisma, sql: pool };
let clerk: User;
let office: User;

beforeAll(async () => {
  await given.city(prisma, { year });
  clerk = await given.user(prisma, 'talk-clerk', [{ role: 'clerk', unit: 'town-3' }]);
  office = await given.user(prisma, 'talk-office', [{ role: 'reviewer', unit: 'county-b' }]);
});
afterAll(() => pool.end());

const act = (user: User) => given.act(database, user);
const ask = () => addComment(act(office), { ...key, cell: 'A1', text: '是否已去重？' });

test('two people resolve at once: both are told that it is, and it was done once', async () => {
  for (let round = 0; round < 10; round++) {
    const { thread } = await ask();
    const both = [clerk, office].map((user) => resolveThread(act(user), { ...key, thread }));
    expect(await Promise.all(both)).toEqual([
      { thread, state: 'resolved' },
      { thread, state: 'resolved' },
    ]);
    expect(await prisma.threadStep.count({ where: { thread } })).toBe(1);
  }
});

test('an answer and a settling at once: either the answer came first and is told of, or it opens it again', async () => {
  for (let round = 0; round < 10; round++) {
    const { thread } = await ask();
    const [answer, settled] = await Promise.allSettled([
      addComment(act(clerk), { ...key, cell: null, thread, text: '已去重。' }),
      resolveThread(act(office), { ...key, thread, latest: thread }),
    ]);
    expect(answer.status).toBe('fulfilled');
    if (settled.status === 'rejected') expect(settled.reason.code).toBe('threadAnswered');
    const steps = await prisma.threadStep.findMany({ where: { thread }, orderBy: { id: 'asc' } });
    const expected = settled.status === 'rejected' ? [] : [true, false];
    expect(steps.map(({ resolved }) => resolved)).toEqual(expected);
  }
});

test('a double click adds one answer, and one step', async () => {
  const { thread } = await ask();
  const send = () =>
    once(act(clerk), 'talk-key', 'answer', async (inside) => ({
      status: 201,
      body: { id: (await addComment(inside, { ...key, cell: null, thread, text: '一次' })).id },
    }));
  const [one, other] = await Promise.all([send(), send()]);
  expect(other).toEqual(one);
  expect(await prisma.comment.count({ where: { thread } })).toBe(1);
  await resolveThread(act(clerk), { ...key, thread });
  await Promise.all([1, 2, 3].map(() => reopenThread(act(clerk), { ...key, thread })));
  expect(await prisma.threadStep.count({ where: { thread } })).toBe(2);
});

test('the log is whole after all that', async () => expect(await brokenChains(pool)).toEqual([]));
