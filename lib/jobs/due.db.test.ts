import { afterAll, beforeEach, expect, test } from 'vitest';
import { remindOfDue } from '@/lib/commands/remind-of-due';
import { pool, prisma } from '@/lib/db/client';
import { given } from '@/lib/db/testing-city';
import { byTheClock, reachable, TestPost, toldTo } from './testing';

// The year of `given.city` is due on 12 February of the next one.
let year = 2020;
let post = new TestPost();
beforeEach(async () => {
  year += 2;
  post = new TestPost();
  await prisma.roleGrant.deleteMany();
  await prisma.year.updateMany({ data: { state: 'closed' } });
  await given.city(prisma, { year });
});
afterAll(() => pool.end());

const id = (name: string) => `${name}-${year}`;
const clerkOf = (unit: string, name = 'clerk') => reachable(id(name), [{ role: 'clerk', unit }]);
/** Half past ten in China on a day of February. */
const on = (day: number) => new Date(Date.UTC(year + 1, 1, day, 2, 30));
const run = (day: number) => byTheClock('remindOfDue', post, on(day));
const subject = (left: string) => `东镇${year}年度报表2月12日截止，${left}，尚未提交`;
const mails = () => post.to(`${id('clerk')}@example.org`);

test('seven, three and one days before, once each, though it runs ten times a day', async () => {
  await clerkOf('town-1');
  for (let day = 1; day <= 14; day++)
    for (let again = 0; again < 10; again++) await remindOfDue(prisma, on(day), { mails: true });
  await run(14);
  expect(mails()).toEqual(['还有7天', '还有3天', '还有1天'].map(subject));
  expect(await toldTo(id('clerk'))).toHaveLength(3);
});

test.each([
  { why: 'off on the seventh day before', days: [4, 6, 7], says: ['还有6天'] },
  { why: 'off for a week: the missed ones are one', days: [3, 10, 10], says: ['还有2天'] },
  {
    why: 'off on the last days: on the due day still',
    days: [5, 9, 12],
    says: ['还有7天', '还有3天', '今天截止'],
  },
  { why: 'off until it was over: nothing any more', days: [3, 13], says: [] },
])('the reminder that was missed is made up for: $why', async ({ days, says }) => {
  await clerkOf('town-1');
  for (const day of days) await run(day);
  expect(mails()).toEqual(says.map(subject));
});

test('only whose return is not submitted, and who enters one', async () => {
  await reachable(id('submitted'), [{ role: 'clerk', unit: 'town-1' }]);
  await reachable(id('accepted'), [{ role: 'clerk', unit: 'town-2' }]);
  await reachable(id('returned'), [{ role: 'clerk', unit: 'town-3' }]);
  await reachable(id('office'), [
    { role: 'reviewer', unit: 'city' },
    { role: 'compiler', unit: 'county-a' },
  ]);
  await given.return(prisma, { year, unit: 'town-1', status: 'submitted' });
  await given.return(prisma, { year, unit: 'town-2', status: 'accepted' });
  await given.return(prisma, { year, unit: 'town-3', status: 'returned' });
  await run(9);
  for (const nobody of ['submitted', 'accepted', 'office']) expect(await toldTo(id(nobody))).toEqual([]);
  expect(await toldTo(id('returned'))).toEqual(['due town-3']);
});

test('a due day of the return’s own counts instead of the year’s, and gets reminders of its own', async () => {
  await clerkOf('town-1');
  await run(9);
  await prisma.return.updateMany({
    where: { year, unitCode: 'town-1' },
    data: { extendedDue: new Date(Date.UTC(year + 1, 1, 20)) },
  });
  for (const day of [10, 11, 12, 13, 17, 18, 19]) await run(day);
  expect(mails()).toEqual([
    subject('还有3天'),
    ...['还有7天', '还有3天', '还有1天'].map((left) => `东镇${year}年度报表2月20日截止，${left}，尚未提交`),
  ]);
});

test('the day is the one in China', async () => {
  await clerkOf('town-1');
  await byTheClock('remindOfDue', post, new Date(Date.UTC(year + 1, 1, 4, 15, 59)));
  expect(mails()).toEqual([]);
  await byTheClock('remindOfDue', post, new Date(Date.UTC(year + 1, 1, 4, 16, 0)));
  expect(mails()).toEqual([subject('还有7天')]);
});

test('a year that is not open reminds nobody', async () => {
  await clerkOf('town-1');
  await prisma.year.update({ where: { year }, data: { state: 'closed' } });
  await run(9);
  expect(await toldTo(id('clerk'))).toEqual([]);
});
