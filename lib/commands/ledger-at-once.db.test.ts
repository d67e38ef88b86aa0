import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { User } from '@/lib/access/user';
import { pool, prisma } from '@/lib/db/client';
import { given } from '@/lib/db/testing-city';
import { acceptReturn } from './accept-return';
import { addAdjustment } from './add-adjustment';
import { approveAdjustment } from './approve-adjustment';
import { removeAdjustment } from './remove-adjustment';
import { submitReturn } from './submit-return';

// On connections of their own and committed: what one rolled-back transaction cannot show.
const database = { db: prisma, sql: pool };
let author: User;
let second: User;
let third: User;
let city: User;
let year = 2030;

beforeAll(async () => {
  await given.city(prisma, { year });
  const compiler = [{ role: 'compiler', unit: 'county-a' }] as const;
  author = await given.user(prisma, 'ledger-author', compiler);
  second = await given.user(prisma, 'ledger-second', compiler);
  third = await given.user(prisma, 'ledger-third', compiler);
  city = await given.user(prisma, 'ledger-city', [{ role: 'reviewer', unit: 'city' }]);
});
beforeEach(async () => {
  year += 1;
  await given.city(prisma, { year });
  const cells = { A1: 7n, A2_2: 20n };
  for (const unit of ['town-1', 'town-2'])
    await given.return(prisma, { unit, year, status: 'accepted', cells });
});
afterAll(() => pool.end());

const act = (user: User) => given.act(database, user);
const place = () => ({ year, area: 'county-a' });
const county = () => ({ year, unit: 'county-a' });
const overlap = () => ({
  ...place(),
  cell: 'A1',
  amount: -1,
  reason: '联合发文',
  units: ['town-1', 'town-2'],
});
const of = (results: PromiseSettledResult<unknown>[]) =>
  results.map((each) => (each.status === 'fulfilled' ? 'done' : each.reason.code)).sort();
const events = (action: string) =>
  prisma.event.count({ where: { action, actor: { startsWith: 'ledger-' } } });

test('two persons approve the same row at once: one does, the other is told who', async () => {
  for (let round = 0; round < 5; round++) {
    const { id } = await addAdjustment(act(author), overlap());
    const before = await events('approveAdjustment');
    const results = await Promise.allSettled(
      [second, third].map((who) => approveAdjustment(act(who), { ...place(), id })),
    );
    expect(of(results)).toEqual(['adjustmentApproved', 'done']);
    const refused = results.find((each) => each.status === 'rejected');
    const { approvedBy } = await prisma.adjustment.findUniqueOrThrow({ where: { id } });
    expect(refused?.reason.params).toEqual({ by: `${approvedBy} 的姓名` });
    expect(await events('approveAdjustment')).toBe(before + 1);
  }
});

test('approved while it is removed: whichever came first, the row says the truth', async () => {
  for (let round = 0; round < 5; round++) {
    const { id } = await addAdjustment(act(author), overlap());
    const [approved, removed] = await Promise.allSettled([
      approveAdjustment(act(second), { ...place(), id }),
      removeAdjustment(act(author), { ...place(), id }),
    ]);
    expect(removed?.status).toBe('fulfilled');
    const row = await prisma.adjustment.findUniqueOrThrow({ where: { id } });
    expect(row.removedBy).toBe('ledger-author');
    expect(row.approvedBy).toBe(approved?.status === 'fulfilled' ? 'ledger-second' : null);
    if (approved?.status === 'rejected') expect(approved.reason).toMatchObject({ code: 'adjustmentRemoved' });
  }
});

test('two persons remove the same row at once: one does, the other is told who', async () => {
  const { id } = await addAdjustment(act(author), overlap());
  const remove = (who: User) => removeAdjustment(act(who), { ...place(), id });
  expect(of(await Promise.allSettled([remove(second), remove(third)]))).toEqual([
    'adjustmentRemoved',
    'done',
  ]);
});

test('a row added while the table is submitted is in the version or refused, never beside it', async () => {
  const [added, submitted] = await Promise.allSettled([
    addAdjustment(act(author), overlap()),
    submitReturn(act(second), county()),
  ]);
  expect(submitted?.status).toBe('fulfilled');
  const { madeFrom } = await prisma.version.findFirstOrThrow({
    where: { number: 1, owner: { year, unitCode: 'county-a' } },
  });
  const standing = await prisma.adjustment.findMany({ where: { year, removedAt: null } });
  expect(madeFrom).toMatchObject({ adjustments: standing.map(({ id }) => ({ id })) });
  expect(standing).toHaveLength(added?.status === 'fulfilled' ? 1 : 0);
  if (added?.status === 'rejected') expect(added.reason).toMatchObject({ code: 'wrongState' });
});

test('approved while the table is accepted: each row once, by one of the two', async () => {
  const { id } = await addAdjustment(act(author), overlap());
  await submitReturn(act(author), county());
  const [approved, accepted] = await Promise.allSettled([
    approveAdjustment(act(second), { ...place(), id }),
    acceptReturn(act(city), county()),
  ]);
  expect(accepted?.status).toBe('fulfilled');
  const row = await prisma.adjustment.findUniqueOrThrow({ where: { id } });
  expect(row.approvedBy).toBe(approved?.status === 'fulfilled' ? 'ledger-second' : 'ledger-city');
  if (approved?.status === 'rejected') expect(approved.reason).toMatchObject({ code: 'adjustmentApproved' });
});
