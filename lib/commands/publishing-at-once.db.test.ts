import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { User } from '@/lib/access/user';
import { pool, prisma } from '@/lib/db/client';
import { brokenChains } from '@/lib/db/sql/broken-chains';
import { given } from '@/lib/db/testing-city';
import { acceptReturn } from './accept-return';
import { closeYear } from './close-year';
import { correctYear } from './correct-year';
import { once } from './once';
import { publishArea } from './publish-area';
import { reopenReturn } from './reopen-return';
import { signArea } from './sign-area';
import { submitReturn } from './submit-return';

// On connections of their own and committed: what one rolled-back transaction cannot show.
const database = { db: prisma, sql: pool };
const entered = ['dept-1', 'dept-2', 'town-1', 'town-2', 'town-3'];
const people = new Map<string, User>();
let year = 2120;

beforeAll(async () => {
  await given.city(prisma, { year });
  const both = (unit: string) => (['reviewer', 'compiler'] as const).map((role) => ({ role, unit }));
  for (const [id, unit] of [
    ['chief', 'city'],
    ['deputy', 'city'],
    ['a', 'county-a'],
    ['b', 'county-b'],
  ] as const)
    people.set(id, await given.user(prisma, id, both(unit)));
  people.set('admin', await given.user(prisma, 'admin', [{ role: 'administrator', unit: 'city' }]));
});
afterAll(() => pool.end());

const act = (id: string) => {
  const user = people.get(id);
  if (!user) throw new Error(id);
  return given.act(database, user, new Date(`${year + 1}-02-06T01:00:00Z`));
};

/** A year of its own for each test: everything accepted, the city's table submitted, the year closed. */
beforeEach(async () => {
  year += 1;
  await given.city(prisma, { year });
  for (const unit of entered) await given.return(prisma, { unit, year, status: 'accepted' });
  for (const [id, unit] of [
    ['a', 'county-a'],
    ['b', 'county-b'],
  ] as const) {
    await submitReturn(act(id), { year, unit });
    await acceptReturn(act('chief'), { year, unit });
  }
  await submitReturn(act('chief'), { year, unit: 'city' });
  await closeYear(act('admin'), { year });
});

const sign = (id: string) => signArea(act(id), { year, area: 'city', version: 1 });
const publish = (id: string) => publishArea(act(id), { year, area: 'city' });
const signBoth = async () => [await sign('chief'), await sign('deputy')];
const refusals = (all: PromiseSettledResult<unknown>[]) =>
  all.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));

test('two people publish at once: it is published once, and the other is told', async () => {
  await signBoth();
  const sent = await Promise.allSettled([publish('chief'), publish('deputy'), publish('chief')]);
  expect(refusals(sent)).toEqual(['wrongYearState', 'wrongYearState']);
  expect(await prisma.publication.count({ where: { year } })).toBe(1);
  expect(await prisma.publicationFile.count({ where: { publication: { year } } })).toBe(5);
});

test('a double click publishes once and answers twice the same', async () => {
  await signBoth();
  const send = () =>
    once(act('chief'), `publish ${year}`, 'POST publish', async (inside) => ({
      status: 200,
      body: { ...(await publishArea(inside, { year, area: 'city' })) },
    }));
  const [one, other] = await Promise.all([send(), send()]);
  expect(other).toEqual(one);
  expect(await prisma.publication.count({ where: { year } })).toBe(1);
});

test('both sign at once: one as compiler, the other as checker; one person never as both', async () => {
  const sent = await Promise.allSettled([sign('chief'), sign('deputy'), sign('chief'), sign('deputy')]);
  for (const code of refusals(sent)) expect(['signedBySame', 'signedAlready']).toContain(code);
  const rows = await prisma.signOff.findMany({ where: { year }, orderBy: { id: 'asc' } });
  expect(rows.map(({ part }) => part)).toEqual(['compiler', 'checker']);
  expect(new Set(rows.map(({ by }) => by)).size).toBe(2);
});

test('a unit is reopened while its table is being published: one of the two happens, never both', async () => {
  await signBoth();
  const reopen = () => reopenReturn(act('a'), { year, unit: 'town-1', reason: '核对' });
  const outcomes = new Set<string>();
  for (let round = 0; round < 6; round++) {
    const sent = round % 2 === 0 ? [publish('chief'), reopen()] : [reopen(), publish('chief')];
    const [code] = refusals(await Promise.allSettled(sent));
    outcomes.add(String(code));
    const { state } = await prisma.year.findUniqueOrThrow({ where: { year } });
    const { status } = await prisma.return.findUniqueOrThrow({
      where: { year_unitCode: { year, unitCode: 'town-1' } },
    });
    expect([
      ['published', 'accepted', 'yearNotOpen'],
      ['closed', 'returned', 'unitsCorrecting'],
    ]).toContainEqual([state, status, code]);
    // The next round begins where this one did.
    if (state === 'published') await correctYear(act('chief'), { year, reason: '再来一次' });
    else
      await prisma.return.updateMany({ where: { year, unitCode: 'town-1' }, data: { status: 'accepted' } });
  }
  for (const code of outcomes) expect(['yearNotOpen', 'unitsCorrecting']).toContain(code);
});

test('the log is whole after all that', async () => expect(await brokenChains(pool)).toEqual([]));
