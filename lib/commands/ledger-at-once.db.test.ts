import { expect, test } from 'vitest';
import { prisma } from '@/lib/db/client';
import { given } from '@/lib/db/testing-city';
import { acceptReturn } from './accept-return';
import { addAdjustment } from './add-adjustment';
import { approveAdjustment } from './approve-adjustment';
import { removeAdjustment } from './remove-adjustment';
import { submitReturn } from './submit-return';
import { endings, YearsAtOnce } from './testing-at-once';

const compiler = [{ role: 'compiler', unit: 'county-a' }] as const;
const at = new YearsAtOnce(
  { author: compiler, second: compiler, third: compiler, city: [{ role: 'reviewer', unit: 'city' }] },
  async (year) => {
    const cells = { A1: 7n, A2_2: 20n };
    for (const unit of ['town-1', 'town-2'])
      await given.return(prisma, { unit, year, status: 'accepted', cells });
  },
);

const place = () => ({ year: at.year, area: 'county-a' });
const county = () => ({ year: at.year, unit: 'county-a' });
const overlap = () => ({
  ...place(),
  cell: 'A1',
  amount: -1,
  reason: '联合发文',
  units: ['town-1', 'town-2'],
});
const approvals = () => prisma.event.count({ where: { action: 'approveAdjustment' } });

test('two persons approve the same row at once: one does, the other is told who', async () => {
  for (let round = 0; round < 5; round++) {
    const { id } = await addAdjustment(at.act('author'), overlap());
    const before = await approvals();
    const results = await Promise.allSettled(
      (['second', 'third'] as const).map((who) => approveAdjustment(at.act(who), { ...place(), id })),
    );
    expect(endings(results)).toEqual(['adjustmentApproved', 'done']);
    const refused = results.find((each) => each.status === 'rejected');
    const { approvedBy } = await prisma.adjustment.findUniqueOrThrow({ where: { id } });
    expect(refused?.reason.params).toEqual({ by: `${approvedBy} 的姓名` });
    expect(await approvals()).toBe(before + 1);
  }
});

test('approved while it is removed: whichever came first, the row says the truth', async () => {
  for (let round = 0; round < 5; round++) {
    const { id } = await addAdjustment(at.act('author'), overlap());
    const [approved, removed] = await Promise.allSettled([
      approveAdjustment(at.act('second'), { ...place(), id }),
      removeAdjustment(at.act('author'), { ...place(), id }),
    ]);
    expect(removed?.status).toBe('fulfilled');
    const row = await prisma.adjustment.findUniqueOrThrow({ where: { id } });
    expect(row.removedBy).toBe('author');
    expect(row.approvedBy).toBe(approved?.status === 'fulfilled' ? 'second' : null);
    if (approved?.status === 'rejected') expect(approved.reason).toMatchObject({ code: 'adjustmentRemoved' });
  }
});

test('two persons remove the same row at once: one does, the other is told who', async () => {
  const { id } = await addAdjustment(at.act('author'), overlap());
  const remove = (who: 'second' | 'third') => removeAdjustment(at.act(who), { ...place(), id });
  expect(endings(await Promise.allSettled([remove('second'), remove('third')]))).toEqual([
    'adjustmentRemoved',
    'done',
  ]);
});

test('a row added while the table is submitted is in the version or refused, never beside it', async () => {
  const [added, submitted] = await Promise.allSettled([
    addAdjustment(at.act('author'), overlap()),
    submitReturn(at.act('second'), county()),
  ]);
  expect(submitted?.status).toBe('fulfilled');
  const { madeFrom } = await prisma.version.findFirstOrThrow({
    where: { number: 1, owner: { year: at.year, unitCode: 'county-a' } },
  });
  const standing = await prisma.adjustment.findMany({ where: { year: at.year, removedAt: null } });
  expect(madeFrom).toMatchObject({ adjustments: standing.map(({ id }) => ({ id })) });
  expect(standing).toHaveLength(added?.status === 'fulfilled' ? 1 : 0);
  if (added?.status === 'rejected') expect(added.reason).toMatchObject({ code: 'wrongState' });
});

test('approved while the table is accepted: each row once, by one of the two', async () => {
  const { id } = await addAdjustment(at.act('author'), overlap());
  await submitReturn(at.act('author'), county());
  const [approved, accepted] = await Promise.allSettled([
    approveAdjustment(at.act('second'), { ...place(), id }),
    acceptReturn(at.act('city'), county()),
  ]);
  expect(accepted?.status).toBe('fulfilled');
  const row = await prisma.adjustment.findUniqueOrThrow({ where: { id } });
  expect(row.approvedBy).toBe(approved?.status === 'fulfilled' ? 'second' : 'city');
  if (approved?.status === 'rejected') expect(approved.reason).toMatchObject({ code: 'adjustmentApproved' });
});
