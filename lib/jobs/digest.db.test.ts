import { afterAll, beforeEach, expect, test } from 'vitest';
import { markRead } from '@/lib/commands/mark-read';
import { recordEvent } from '@/lib/commands/record-event';
import { setMail } from '@/lib/commands/set-mail';
import { pool, prisma } from '@/lib/db/client';
import { given } from '@/lib/db/testing-city';
import { byTheClock, database, reachable, TestPost, waiting, work } from './testing';

let year = 2020;
let post = new TestPost();
let town = 0;
beforeEach(async () => {
  year += 2;
  post = new TestPost();
  await prisma.roleGrant.deleteMany();
  await prisma.mailSetting.deleteMany();
  await given.city(prisma, { year });
  town = await given.return(prisma, { year, unit: 'town-1', status: 'submitted' });
});
afterAll(() => pool.end());

const id = (name: string) => `${name}-${year}`;
const on = (day: number, hour = 8) => new Date(Date.UTC(2018, 1, day, hour - 8, 30));
const clerk = () => reachable(id('clerk'), [{ role: 'clerk', unit: 'town-1' }], 'daily');
const happens = (action: string, at: Date) =>
  recordEvent(prisma, {
    subject: `return:${town}`,
    at,
    actor: 'office',
    action,
    detail: { reason: '应为4213447件' },
  });
const digest = (at: Date) => byTheClock('startDigests', post, at);
const mails = () => post.to(`${id('clerk')}@example.org`);

test('one mail a day with all that is unread, however often it is started', async () => {
  await clerk();
  await happens('return', on(5, 10));
  await happens('remind', on(5, 11));
  await work(post, on(5, 12));
  expect(post.letters).toEqual([]);
  for (let again = 0; again < 10; again++) await digest(on(6));
  expect(mails()).toEqual(['年报：2月6日未读消息2条']);
  const [letter] = post.letters;
  expect(letter?.text).toMatch(/已退回[\s\S]*已被催报/);
  expect(letter?.text).not.toContain('4213447');
  await digest(on(7));
  expect(mails()).toHaveLength(1);
  await happens('accept', on(7, 10));
  await work(post, on(7, 11));
  await digest(on(7, 18));
  await digest(on(8));
  expect(mails().slice(1)).toEqual(['年报：2月7日未读消息1条']);
});

test('what was read in between is not in it, and without anything else there is no mail', async () => {
  const user = await clerk();
  await happens('return', on(5, 10));
  await work(post, on(5, 12));
  const { id: told } = await prisma.notification.findFirstOrThrow({ where: { userId: user.id } });
  await markRead(given.act(database, user), { id: told });
  await digest(on(6));
  expect(post.letters).toEqual([]);
});

test('a reviewer who wants a digest reads in it what came in', async () => {
  await reachable(id('clerk'), [{ role: 'reviewer', unit: 'county-a' }], 'daily', 'en');
  await happens('submit', on(5, 10));
  await work(post, on(5, 12));
  await digest(on(6));
  expect(mails()).toEqual(['Nianbao, 6 Feb: 1 unread message']);
  expect(post.letters[0]?.text).toContain(`东镇 sent in its return for ${year}`);
});

test('a digest that could not be sent is sent whole, later', async () => {
  await clerk();
  await happens('return', on(5, 10));
  await work(post, on(5, 12));
  post.broken = true;
  await digest(on(6));
  expect(await waiting()).toMatchObject([{ task: 'digest', attempts: 1 }]);
  post.broken = false;
  await digest(on(6, 9));
  expect(mails()).toHaveLength(1);
  expect(await waiting()).toEqual([]);
});

test('whoever changes to one a day is not sent what was before', async () => {
  const user = await reachable(id('clerk'), [{ role: 'clerk', unit: 'town-1' }], 'none');
  await happens('return', on(5, 10));
  await work(post, on(5, 12));
  await setMail(given.act(database, user, on(5, 13)), { mode: 'daily', usual: 'en' });
  await digest(on(6));
  await happens('accept', on(6, 10));
  await work(post, on(6, 11));
  await digest(on(7));
  expect(mails()).toEqual(['年报：2月7日未读消息1条']);
});
