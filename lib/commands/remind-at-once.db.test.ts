import { afterAll, beforeAll, expect, test } from 'vitest';
import type { User } from '@/lib/access/user';
import { pool, prisma } from '@/lib/db/client';
import { brokenChains } from '@/lib/db/sql/broken-chains';
import { given, testNow } from '@/lib/db/testing-city';
import { remindReturns } from './remind-returns';

// On connections of their own and committed: what one rolled-back transaction cannot show.
const database = { db: prisma, sql: pool };
let people: User[];

beforeAll(async () => {
  await given.city(prisma);
  people = await Promise.all(
    ['office', 'deputy'].map((id) => given.user(prisma, id, [{ role: 'reviewer', unit: 'city' }])),
  );
});
afterAll(() => pool.end());

test('two offices at once, their lists the other way round: every unit is reminded once a day, and nobody waits for ever', async () => {
  const units = ['dept-1', 'dept-2', 'county-a', 'county-b'];
  const lists = [units, units.toReversed()];
  const days = 10;
  for (let day = 0; day < days; day++) {
    const now = new Date(testNow.getTime() + day * 86_400_000);
    const sent = await Promise.all(
      [0, 1, 0, 1].map((at) => {
        const [user, list] = [people[at], lists[at]];
        if (!user || !list) throw new Error('two people, two lists');
        return remindReturns(given.act(database, user, now), { year: 2017, area: 'city', units: list });
      }),
    );
    expect(sent.flatMap(({ reminded }) => reminded).toSorted()).toEqual(units.toSorted());
  }
  expect(await prisma.event.count({ where: { action: 'remind' } })).toBe(days * units.length);
  expect(await brokenChains(pool)).toEqual([]);
});
