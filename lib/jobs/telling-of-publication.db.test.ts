import { afterAll, beforeEach, expect, test } from 'vitest';
import type { Grant } from '@/lib/access/roles';
import type { User } from '@/lib/access/user';
import { acceptReturn } from '@/lib/commands/accept-return';
import { addAdjustment } from '@/lib/commands/add-adjustment';
import { closeYear } from '@/lib/commands/close-year';
import { correctYear } from '@/lib/commands/correct-year';
import { publishArea } from '@/lib/commands/publish-area';
import { recompileArea } from '@/lib/commands/recompile-area';
import { reopenReturn } from '@/lib/commands/reopen-return';
import { signArea } from '@/lib/commands/sign-area';
import { submitReturn } from '@/lib/commands/submit-return';
import { withdrawReturn } from '@/lib/commands/withdraw-return';
import { pool, prisma } from '@/lib/db/client';
import { given } from '@/lib/db/testing-city';
import { office } from '@/lib/db/testing-people';
import { listNotifications } from '@/lib/queries/list-notifications';
import { database, reachable, TestPost, toldTo, work } from './testing';

// On a real queue and committed. Each test has people and a year of its own, with everything accepted and the city's table submitted.
let year = 2400;
let post = new TestPost();
let people = new Map<string, User>();
const entered = ['dept-1', 'dept-2', 'town-1', 'town-2', 'town-3'];
const whoIs: Record<string, Grant[]> = {
  chief: office('city'),
  deputy: office('city'),
  a: office('county-a'),
  b: office('county-b'),
  clerk: [
    { role: 'clerk', unit: 'town-1' },
    { role: 'clerk', unit: 'dept-1' },
  ],
  reader: [{ role: 'reviewer', unit: 'city' }],
  auditor: [{ role: 'auditor', unit: 'city' }],
  admin: [{ role: 'administrator', unit: 'city' }],
};
const everybody = Object.keys(whoIs);

beforeEach(async () => {
  year += 1;
  await prisma.roleGrant.deleteMany();
  await given.city(prisma, { year });
  people = new Map();
  for (const [name, grants] of Object.entries(whoIs))
    people.set(name, await reachable(`${name}-${year}`, grants));
  for (const unit of entered) await given.return(prisma, { unit, year, status: 'accepted' });
  for (const name of ['a', 'b']) {
    await submitReturn(act(name), { year, unit: `county-${name}` });
    await acceptReturn(act('chief'), { year, unit: `county-${name}` });
  }
  await submitReturn(act('chief'), { year, unit: 'city' });
  await work();
  await prisma.notification.deleteMany();
  post = new TestPost();
});
afterAll(() => pool.end());

function act(name: string) {
  const user = people.get(name);
  if (!user) throw new Error(name);
  return given.act(database, user);
}

const sign = (name: string, version = 1) => signArea(act(name), { year, area: 'city', version });
const publish = (name: string) => publishArea(act(name), { year, area: 'city' });

/** A township's accepted return is opened and accepted anew, as the county's office does it. */
async function correctTown(): Promise<void> {
  await reopenReturn(act('a'), { year, unit: 'town-1', reason: '漏计1件' });
  await submitReturn(act('clerk'), { year, unit: 'town-1' });
  await acceptReturn(act('a'), { year, unit: 'town-1' });
}

/** One more unit of the city that has no return in this year, because it came after it. Gives its code. */
async function laterUnit(): Promise<string> {
  const code = `later-${year}`;
  await prisma.unit.create({ data: { code } });
  const validFrom = new Date(`${year + 1}-06-01T00:00:00Z`);
  const place = { parentCode: 'city', path: `city/${code}/`, position: 99, validFrom };
  await prisma.unitPeriod.create({ data: { unitCode: code, name: code, kind: 'department', ...place } });
  return code;
}

/** Who was told, by name, and only of these kinds: `deputy: firstSigned city`. */
async function told(...kinds: string[]): Promise<string[]> {
  await work(post);
  const all = await Promise.all(
    everybody.map(async (name) =>
      (await toldTo(`${name}-${year}`)).map((what) => ({ name, what, kind: what.split(' ')[0] ?? '' })),
    ),
  );
  return all.flat().flatMap(({ name, what, kind }) => (kinds.includes(kind) ? [`${name}: ${what}`] : []));
}

test('the first signature is told to who may give the second, the second to who gave the first; both by mail', async () => {
  await sign('chief');
  expect(await told('firstSigned', 'bothSigned')).toEqual(['deputy: firstSigned city']);
  await sign('deputy');
  expect(await told('firstSigned', 'bothSigned')).toEqual([
    'chief: bothSigned city',
    'deputy: firstSigned city',
  ]);
  expect(post.letters.map(({ to }) => to)).toEqual([
    `deputy-${year}@example.org`,
    `chief-${year}@example.org`,
  ]);
  expect(post.letters[0]?.subject).toBe(
    `测试市${year}年度汇总表已由chief-${year} 的姓名签字，待另一人核对签字`,
  );
  expect(post.letters[0]?.text).toContain(`/years/${year}/publish`);
});

test('a signature that falls away because something below was accepted anew is told to its signer, once', async () => {
  await sign('chief');
  await correctTown();
  expect(await told('signatureFell')).toEqual(['chief: signatureFell city']);
  await correctTown();
  expect(await told('signatureFell')).toEqual(['chief: signatureFell city']);
});

test('a correction that is only begun leaves the signature as it is', async () => {
  await sign('chief');
  await reopenReturn(act('a'), { year, unit: 'town-1', reason: '漏计1件' });
  await submitReturn(act('clerk'), { year, unit: 'town-1' });
  expect(await told('signatureFell')).toEqual([]);
});

test('whoever takes the signed table back knows it; the other signer is told', async () => {
  await sign('chief');
  await sign('deputy');
  await withdrawReturn(act('chief'), { year, unit: 'city' });
  expect(await told('signatureFell')).toEqual(['deputy: signatureFell city']);
  await submitReturn(act('chief'), { year, unit: 'city' });
  await correctTown();
  expect(await told('signatureFell')).toEqual(['deputy: signatureFell city']);
});

test('a row in a reopened county’s ledger undoes the signatures; signing what is compiled anew is a new signature', async () => {
  await sign('chief');
  await reopenReturn(act('chief'), { year, unit: 'county-a', reason: '重复计算' });
  const row = { year, area: 'county-a', cell: 'F', reason: '同一举报', units: ['town-1', 'town-2'] };
  await addAdjustment(act('a'), { ...row, amount: 1 });
  expect(await told('signatureFell')).toEqual(['chief: signatureFell city']);
  await submitReturn(act('a'), { year, unit: 'county-a' });
  await acceptReturn(act('chief'), { year, unit: 'county-a' });
  await recompileArea(act('deputy'), { year, unit: 'city' });
  await sign('chief', 2);
  expect(await told('signatureFell')).toEqual(['chief: signatureFell city']);
  await correctTown();
  expect(await told('signatureFell')).toHaveLength(2);
});

test('what is published is told once to everybody with a return of the year, and to no others; a correction again', async () => {
  const others = [
    await reachable(`gone-${year}`, [{ role: 'clerk', unit: 'town-3' }]),
    await reachable(`later-${year}`, [{ role: 'clerk', unit: await laterUnit() }]),
  ];
  await prisma.user.update({ where: { id: `gone-${year}` }, data: { banned: true } });
  await closeYear(act('admin'), { year });
  await sign('chief');
  await sign('deputy');
  await publish('chief');
  const each = ['deputy', 'a', 'b', 'clerk'].map((name) => `${name}: published city`);
  expect(await told('published')).toEqual(each);
  await correctYear(act('chief'), { year, reason: '教育局漏计1件' });
  expect(await told('published')).toEqual(each);
  await publish('deputy');
  expect(await told('published')).toEqual([
    'chief: published city',
    ...each.flatMap((one) => (one.startsWith('deputy') ? [one] : [one, one])),
  ]);
  for (const { id } of others) expect(await toldTo(id)).toEqual([]);
  expect(post.letters.filter(({ subject }) => subject.includes('发布'))).toEqual([]);
});

test('a clerk reads why the published table was corrected', async () => {
  await closeYear(act('admin'), { year });
  await sign('chief');
  await sign('deputy');
  await publish('chief');
  await correctYear(act('chief'), { year, reason: '教育局漏计1件' });
  await publish('chief');
  await work(post);
  const clerk = people.get('clerk');
  if (!clerk) throw new Error('no clerk');
  const { notifications } = await listNotifications({ db: prisma, user: clerk }, {});
  const published = notifications.filter(({ kind }) => kind === 'published');
  expect(published.map(({ words, detail }) => [detail.number, words])).toEqual([
    [2, '教育局漏计1件'],
    [1, null],
  ]);
});

test('thousands are told in one go, each once, however often the job runs', async () => {
  const many = Array.from({ length: 3000 }, (_, index) => `many-${year}-${index}`);
  const user = (id: string) => ({ id, name: id, email: `${id}@accounts.invalid`, username: id });
  await prisma.user.createMany({ data: many.map(user) });
  await prisma.roleGrant.createMany({
    data: many.map((userId) => ({ userId, role: 'clerk', unitCode: 'town-2' })),
  });
  await closeYear(act('admin'), { year });
  await sign('chief');
  await sign('deputy');
  await publish('chief');
  await work(post);
  await pool.query(
    `SELECT graphile_worker.add_job('tell', json_build_object('event', max(id)::text)) FROM event`,
  );
  await work(post);
  const count = await prisma.notification.count({ where: { kind: 'published', userId: { in: many } } });
  expect(count).toBe(many.length);
});
