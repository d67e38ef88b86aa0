import { afterAll, beforeEach, expect, test } from 'vitest';
import { acceptReturn } from '@/lib/commands/accept-return';
import { addAdjustment } from '@/lib/commands/add-adjustment';
import { addPerson } from '@/lib/commands/add-person';
import { openYear } from '@/lib/commands/open-year';
import { recordEvent } from '@/lib/commands/record-event';
import { reopenReturn } from '@/lib/commands/reopen-return';
import { returnReturn } from '@/lib/commands/return-return';
import { submitReturn } from '@/lib/commands/submit-return';
import { tellOfEvent } from '@/lib/commands/tell-of-event';
import { pool, prisma, transact } from '@/lib/db/client';
import { given, testNow } from '@/lib/db/testing-city';
import { database, reachable, site, TestPost, toldTo, waiting, work } from './testing';

// On a real queue and committed. Each test has people and a year of its own.
let year = 2020;
let post = new TestPost();
beforeEach(async () => {
  year += 2;
  post = new TestPost();
  await prisma.roleGrant.deleteMany();
  await given.city(prisma, { year });
});
afterAll(() => pool.end());

const town = () => ({ year, unit: 'town-1' });
const id = (name: string) => `${name}-${year}`;
const clerkOf = (unit: string, name = 'clerk') => reachable(id(name), [{ role: 'clerk', unit }]);
const officeOf = (unit: string, name = 'office') => reachable(id(name), [{ role: 'reviewer', unit }]);

/** Figures and words that must never be in a mail. */
const secrets = { figure: 8_675_309n, reason: '应为4213447件，请核对', note: '请看9182736这个数' };

test('return, accept, reopen: who sent it is told at once, and by a mail without a figure or a word of the reason', async () => {
  const [clerk, office] = [await clerkOf('town-1'), await officeOf('county-a')];
  await clerkOf('town-2', 'neighbour');
  await officeOf('city', 'above');
  await reachable(id('auditor'), [{ role: 'auditor', unit: 'city' }]);
  await given.return(prisma, {
    ...town(),
    status: 'submitted',
    submittedBy: clerk.id,
    cells: { A1: secrets.figure },
  });
  const act = given.act(database, office);
  await returnReturn(act, { ...town(), reason: secrets.reason, cells: ['A1'] });
  await work(post);
  await prisma.return.updateMany({ where: { year, unitCode: 'town-1' }, data: { status: 'submitted' } });
  await acceptReturn(act, town());
  await reopenReturn(act, { ...town(), reason: secrets.reason });
  await work(post);
  expect(await toldTo(clerk.id)).toEqual(['reopened town-1', 'accepted town-1', 'returned town-1']);
  const others = await prisma.notification.count({ where: { year, userId: { not: clerk.id } } });
  expect(others).toBe(0);
  const subject = (what: string) => `东镇${year}年度报表${what}`;
  expect(post.to(`${clerk.id}@example.org`)).toEqual(['已退回', '已通过', '已重新打开'].map(subject));
  for (const letter of post.letters) {
    const whole = JSON.stringify(letter);
    expect(whole).not.toMatch(/8675309|8,675,309|4213447/);
    expect(whole).toContain(`${site}/years/${year}/returns/town-1`);
  }
});

test('what comes in is told to who reviews it, never by a mail of its own, and not to who sent it', async () => {
  const office = await officeOf('county-a');
  const both = await reachable(id('both'), [
    { role: 'clerk', unit: 'town-1' },
    { role: 'reviewer', unit: 'county-a' },
  ]);
  await given.return(prisma, { ...town(), status: 'draft' });
  await submitReturn(given.act(database, both), town());
  await work(post);
  expect(await toldTo(office.id)).toEqual(['submitted town-1']);
  expect(await toldTo(both.id)).toEqual([]);
  expect(post.letters).toEqual([]);
});

test('a command that is rolled back leaves no job and tells nobody', async () => {
  const [clerk, office] = [await clerkOf('town-1'), await officeOf('county-a')];
  await given.return(prisma, { ...town(), status: 'submitted', submittedBy: clerk.id });
  const failing = transact(prisma, async (tx) => {
    await acceptReturn({ ...given.act(database, office), db: tx }, town());
    throw new Error('after all not');
  });
  await expect(failing).rejects.toThrow('after all not');
  expect(await waiting()).toEqual([]);
  await work(post);
  expect(await toldTo(clerk.id)).toEqual([]);
});

test('a job that runs again tells and mails nothing again', async () => {
  const [clerk, office] = [await clerkOf('town-1'), await officeOf('county-a')];
  await given.return(prisma, { ...town(), status: 'submitted', submittedBy: clerk.id });
  await acceptReturn(given.act(database, office), town());
  await work(post);
  const { id: event } = await prisma.event.findFirstOrThrow({ orderBy: { id: 'desc' } });
  for (let again = 0; again < 3; again++) await tellOfEvent(prisma, event, { mails: true });
  const { id: told } = await prisma.notification.findFirstOrThrow({ where: { userId: clerk.id } });
  await pool.query(`SELECT graphile_worker.add_job('mail', json_build_object('notification', $1::int))`, [
    told,
  ]);
  await work(post);
  expect(await toldTo(clerk.id)).toHaveLength(1);
  expect(post.letters).toHaveLength(1);
});

test('steps that others record are told as well: correction asked for and declined, extension, reminder, mention', async () => {
  const [clerk, office] = [await clerkOf('town-1'), await officeOf('county-a')];
  const stranger = await clerkOf('town-3', 'stranger');
  const returnId = await given.return(prisma, { ...town(), status: 'accepted' });
  const event = (by: string, action: string, detail: Record<string, string | string[]>) =>
    recordEvent(prisma, { subject: `return:${returnId}`, at: testNow, actor: by, action, detail });
  await event(clerk.id, 'requestCorrection', { reason: secrets.reason });
  await event(office.id, 'declineCorrection', { reason: secrets.reason });
  await event(office.id, 'extendDue', { due: '2018-02-20', reason: secrets.reason });
  await event(office.id, 'remind', {});
  const mentions = [clerk.id, office.id, stranger.id, 'nobody'];
  await event(office.id, 'comment', { text: secrets.note, mentions });
  await event(office.id, 'comment', { text: secrets.note });
  await work(post);
  expect((await toldTo(clerk.id)).sort()).toEqual(
    ['correctionDeclined', 'extended', 'mentioned', 'reminded'].map((kind) => `${kind} town-1`),
  );
  expect(await toldTo(office.id)).toEqual(['correctionRequested town-1']);
  expect(await toldTo(stranger.id)).toEqual([]);
  expect(post.letters).toHaveLength(5);
  expect(JSON.stringify(post.letters)).not.toMatch(/9182736|4213447/);
});

test('rows of a ledger are told once a day to whoever may approve them, not to their author, and in no mail of its own', async () => {
  const compiler = [{ role: 'compiler', unit: 'county-a' }] as const;
  const [author, second] = [await reachable(id('author'), compiler), await reachable(id('second'), compiler)];
  const above = await officeOf('city', 'above');
  const others = [
    await officeOf('county-b', 'other'),
    await officeOf('county-a', 'own'),
    await clerkOf('town-1', 'below'),
    await reachable(id('other-compiler'), [{ role: 'compiler', unit: 'county-b' }]),
    await reachable(id('city-compiler'), [{ role: 'compiler', unit: 'city' }]),
    await reachable(id('auditor'), [{ role: 'auditor', unit: 'city' }]),
  ];
  const row = { year, area: 'county-a', cell: 'A1', reason: secrets.reason, units: ['town-1', 'town-2'] };
  for (const amount of [-1, -2, -3]) await addAdjustment(given.act(database, author), { ...row, amount });
  await work(post);
  for (const one of [second, above]) expect(await toldTo(one.id)).toEqual(['adjusted county-a']);
  for (const one of [author, ...others]) expect(await toldTo(one.id)).toEqual([]);
  await addAdjustment(given.act(database, second), { ...row, amount: -4 });
  await work(post);
  for (const one of [author, second, above]) expect(await toldTo(one.id)).toEqual(['adjusted county-a']);
  expect(post.letters).toEqual([]);
});

test('a compiled table goes back to who compiles it', async () => {
  const compiler = await reachable(id('compiler'), [{ role: 'compiler', unit: 'county-a' }]);
  const city = await officeOf('city', 'city');
  await given.return(prisma, { year, unit: 'county-a', status: 'submitted', submittedBy: compiler.id });
  const act = given.act(database, city);
  await returnReturn(act, { year, unit: 'county-a', reason: '请核对', cells: ['A1'] });
  await work(post);
  expect(await toldTo(compiler.id)).toEqual(['returned county-a']);
  expect(post.letters[0]?.text).toContain(`/years/${year}/compile/county-a`);
});

test('a new year is told to every clerk once, a new person of what they are, in their language', async () => {
  const admin = await given.user(prisma, id('admin'), [{ role: 'administrator', unit: 'city' }]);
  const two = await reachable(
    id('two'),
    [
      { role: 'clerk', unit: 'town-1' },
      { role: 'clerk', unit: 'dept-1' },
    ],
    'immediate',
    'en',
  );
  const one = await clerkOf('town-2', 'one');
  const act = given.act(database, admin);
  const opened = 2018;
  const days = { opens: '2018-01-02', due: '2018-02-20', closes: '2018-03-31' };
  await openYear(act, { year: opened, edition: '2014', ...days });
  await work(post);
  const { id: added } = await addPerson(act, {
    username: `new.${year}`,
    name: '新来的',
    password: 'Nianbao-2017',
    grants: [
      { role: 'clerk', unit: 'town-3' },
      { role: 'auditor', unit: 'city' },
    ],
  });
  await work(post);
  expect(await toldTo(two.id)).toEqual(['opened -']);
  expect(await toldTo(one.id)).toEqual(['opened town-2']);
  expect(await toldTo(added)).toEqual(['assigned -']);
  expect(post.to(`${two.id}@example.org`)).toEqual([`The return for ${opened} can be filled in, due 20 Feb`]);
  expect(post.to(`${one.id}@example.org`)).toEqual([`西镇${opened}年度报表开始填报，2月20日截止`]);
});

test('without a post office people are told in the app, and no mail waits', async () => {
  const [clerk, office] = [await clerkOf('town-1'), await officeOf('county-a')];
  await given.return(prisma, { ...town(), status: 'submitted', submittedBy: clerk.id });
  await acceptReturn(given.act(database, office), town());
  await work(null);
  expect(await toldTo(clerk.id)).toEqual(['accepted town-1']);
  expect(await waiting()).toEqual([]);
});

test('a mail server that fails holds nothing up, and the mail goes out once it works again', async () => {
  const [clerk, office] = [await clerkOf('town-1'), await officeOf('county-a')];
  await given.return(prisma, { ...town(), status: 'submitted', submittedBy: clerk.id });
  await acceptReturn(given.act(database, office), town());
  post.broken = true;
  await work(post);
  expect(await toldTo(clerk.id)).toEqual(['accepted town-1']);
  expect(await waiting()).toMatchObject([
    { task: 'mail', attempts: 1, error: 'the mail server does not answer' },
  ]);
  post.broken = false;
  await pool.query(
    'SELECT graphile_worker.reschedule_jobs(ARRAY(SELECT id FROM graphile_worker.jobs), now())',
  );
  await work(post);
  expect(post.letters).toHaveLength(1);
  expect(await waiting()).toEqual([]);
});
