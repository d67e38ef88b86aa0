import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { User } from '@/lib/access/user';
import { pool, prisma } from '@/lib/db/client';
import { brokenChains } from '@/lib/db/sql/broken-chains';
import { given } from '@/lib/db/testing-city';
import { acceptReturn } from './accept-return';
import { passOnReturn } from './pass-on-return';
import { submitReturn } from './submit-return';

// On connections of their own and committed: what one rolled-back transaction cannot show.
let office: User;
let colleague: User;
const database = { db: prisma, sql: pool };
let year = 2010;

beforeAll(async () => {
  const grants = [
    { role: 'reviewer', unit: 'county-a' },
    { role: 'compiler', unit: 'county-a' },
  ] as const;
  await given.city(prisma, { year });
  office = await given.user(prisma, 'office', grants);
  colleague = await given.user(prisma, 'colleague', grants);
});
beforeEach(async () => {
  year += 1;
  await given.city(prisma, { year });
  await given.return(prisma, { unit: 'county-a', year, status: 'returned', returnedCells: ['F'] });
  await given.return(prisma, { unit: 'town-1', year, status: 'accepted' });
  await given.return(prisma, { unit: 'town-2', year, status: 'accepted' });
});
afterAll(() => pool.end());

const passOn = (user: User, ...units: string[]) =>
  passOnReturn(given.act(database, user), {
    year,
    area: 'county-a',
    reason: '请核对',
    units: units.map((unit) => ({ unit, cells: ['F'] })),
  });
const of = (results: PromiseSettledResult<unknown>[]) =>
  results.map((each) => (each.status === 'fulfilled' ? 'done' : each.reason.code)).sort();

async function stepsOf(unitCode: string): Promise<string[]> {
  const { id } = await prisma.return.findUniqueOrThrow({ where: { year_unitCode: { year, unitCode } } });
  const events = await prisma.event.findMany({
    where: { subject: `return:${id}` },
    orderBy: { seq: 'asc' },
  });
  return events.map(({ action }) => action);
}

test('two of one office pass the same on at once, in opposite order: it is done once', async () => {
  const results = await Promise.allSettled([
    passOn(office, 'town-1', 'town-2'),
    passOn(colleague, 'town-2', 'town-1'),
  ]);
  expect(of(results)).toEqual(['done', 'nothingPassedOn']);
  expect([await stepsOf('town-1'), await stepsOf('town-2'), await stepsOf('county-a')]).toEqual([
    ['reopen'],
    ['reopen'],
    ['passOn'],
  ]);
});

test('two of one office, not quite the same: each unit goes back once, and what came second says who was left out', async () => {
  const results = await Promise.allSettled([passOn(office, 'town-1'), passOn(colleague, 'town-1', 'town-2')]);
  expect([
    ['done', 'done'],
    ['done', 'nothingPassedOn'],
  ]).toContainEqual(of(results));
  const answers = results.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const went = answers.flatMap(({ passedOn }) => passedOn.map(({ unit }) => unit));
  expect(went.sort()).toEqual(['town-1', 'town-2']);
  if (answers.length === 2)
    expect(answers.flatMap(({ leftOut }) => leftOut.map(({ unit }) => unit))).toEqual(['town-1']);
});

test('passing on while the table is submitted again: one after the other, never halfway', async () => {
  const results = await Promise.allSettled([
    passOn(office, 'town-1', 'town-2'),
    submitReturn(given.act(database, colleague), { year, unit: 'county-a' }),
  ]);
  expect(results[1].status).toBe('fulfilled');
  const isPassedOn = results[0].status === 'fulfilled';
  expect(of(results)).toEqual(isPassedOn ? ['done', 'done'] : ['done', 'wrongState']);
  const steps = isPassedOn ? ['reopen'] : [];
  expect([await stepsOf('town-1'), await stepsOf('town-2')]).toEqual([steps, steps]);
});

test('passing on while a colleague accepts the unit: it goes back either way, from where it stands then', async () => {
  await prisma.return.updateMany({ where: { year, unitCode: 'town-1' }, data: { status: 'submitted' } });
  const results = await Promise.allSettled([
    passOn(office, 'town-1'),
    acceptReturn(given.act(database, colleague), { year, unit: 'town-1' }),
  ]);
  expect(results[0].status).toBe('fulfilled');
  expect([['return'], ['accept', 'reopen']]).toContainEqual(await stepsOf('town-1'));
  expect(await brokenChains(pool)).toEqual([]);
});
