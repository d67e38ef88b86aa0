import { expect, test } from 'vitest';
import type { Cells } from '@/lib/cells/cells';
import type { Db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { liveRollup } from '@/lib/db/sql/rollup-live';
import { inRolledBack } from '@/lib/db/testing';
import { given, testEdition, testNow } from '@/lib/db/testing-city';
import { childrenIn, province } from '@/lib/db/testing-tree';
import { givenWholeTree } from '@/lib/db/testing-whole-tree';
import { cellsOf } from '@/lib/editions/cells';
import type { Fix } from '@/lib/rollup/testing-tree';
import type { Basis } from './views';

const live = (db: Db, area: string, basis: Basis) =>
  liveRollup(db, { year: 2017, asOf: '2017-12-31', area, edition: testEdition, basis });

/** The province, whose areas have not compiled; what stands in some forms, everything else unopened; corrections. */
async function givenDrafts(db: Db, drafts: Record<string, Cells>, fixes: readonly Fix[]): Promise<void> {
  const returns = province.slice(1).map(({ code: unit, parent }) => ({
    ...{ unit, parent, isArea: childrenIn(province, unit).length > 0, status: 'draft' as const },
    ...{ accepted: null, latest: null, draft: drafts[unit] ?? null },
  }));
  await givenWholeTree(db, province, { edition: testEdition, returns, fixes });
}

async function givenAccepted(db: Db, returnId: number, madeFrom: Prisma.InputJsonObject): Promise<void> {
  const cells = cellsOf(testEdition).map(() => 0n);
  await db.version.create({
    data: {
      ...{ returnId, number: 1, editionId: testEdition.id, cells, topics: [], explanations: {}, madeFrom },
      ...{ sha256: '', submittedBy: 'somebody', submittedAt: testNow },
    },
  });
  await db.return.update({
    where: { id: returnId },
    data: { status: 'accepted', latestVersion: 1, acceptedVersion: 1 },
  });
}

test.each<{ why: string; drafts: Record<string, Cells>; A1: bigint | null }>([
  { why: 'a unit two levels below has filled the cell', drafts: { 'town-1': { A1: 10n } }, A1: 7n },
  { why: 'a unit right below has', drafts: { bureau: { A1: 10n } }, A1: 7n },
  { why: 'nobody in the corrected area has', drafts: { authority: { A1: 10n } }, A1: 10n },
  { why: 'only in another city', drafts: { 'town-4': { A1: 10n } }, A1: 10n },
  { why: 'it is blank in the only form', drafts: { 'town-1': { A1: null } }, A1: null },
])('a correction further down counts where somebody there has filled the cell: $why', ({ drafts, A1 }) =>
  inRolledBack(async ({ db }) => {
    await givenDrafts(db, drafts, [{ area: 'city-1', cell: 'A1', amount: -3n }]);
    expect((await live(db, 'province', 'all')).cells.A1).toBe(A1);
  }),
);

test('the fingerprint of what is collected so far changes with every save, version and correction however far below', () =>
  inRolledBack(async ({ db }) => {
    await givenDrafts(db, { 'town-1': { A1: 10n }, 'town-4': { A1: 1n } }, []);
    const seen = new Set<string>();
    const look = async () => {
      const { fingerprint } = await live(db, 'province', 'all');
      expect((await live(db, 'province', 'all')).fingerprint).toBe(fingerprint);
      seen.add(fingerprint);
    };
    const town = { year_unitCode: { year: 2017, unitCode: 'town-1' } };
    const fix = { year: 2017, areaCode: 'county-1', cell: 'A1', amount: -1n, reason: '重复', units: [] };
    await look();
    await db.return.update({ where: town, data: { revision: 2 } });
    await look();
    const { id } = await db.adjustment.create({ data: { ...fix, createdBy: 'x', createdAt: testNow } });
    await look();
    await db.adjustment.update({ where: { id }, data: { removedBy: 'x', removedAt: testNow } });
    await db.return.update({ where: town, data: { topics: [{ name: '征地', count: 2 }] } });
    const { topics } = await live(db, 'province', 'all');
    expect(topics).toEqual([{ name: '征地', count: 2n }]);
    await db.return.update({ where: town, data: { revision: 3 } });
    await look();
    expect(seen.size).toBe(4);
  }));

test('what is left out by name further down is told with the way to it, from areas that have compiled and from those that have not', () =>
  inRolledBack(async ({ db }) => {
    await givenDrafts(db, { 'town-1': { A1: 10n } }, []);
    const named = { year: 2017, reason: '机构撤并', createdBy: 'x', createdAt: testNow };
    await db.omission.create({ data: { ...named, areaCode: 'county-1', unitCode: 'town-2' } });
    await db.omission.create({ data: { ...named, areaCode: 'county-1', unitCode: 'town-1' } });
    const { id } = await db.return.findUniqueOrThrow({
      where: { year_unitCode: { year: 2017, unitCode: 'county-3' } },
    });
    await givenAccepted(db, id, { omissions: [{ unit: 'town-4', name: 'town-4', reason: '停报' }] });
    const way = (...areas: string[]) => areas.map((area) => ({ area, name: area }));
    expect((await live(db, 'province', 'all')).omissions).toEqual({
      own: [],
      below: [
        { unit: 'town-2', name: 'town-2', reason: '机构撤并', way: way('city-1', 'county-1') },
        { unit: 'town-4', name: 'town-4', reason: '停报', way: way('city-2', 'county-3') },
      ],
    });
  }));

test('a removed adjustment is out of the sum, and another year’s returns were never in it', () =>
  inRolledBack(async ({ db }) => {
    await given.city(db);
    await given.city(db, { year: 2016, state: 'published' });
    await given.return(db, { unit: 'town-3', status: 'accepted', cells: { A1: 5n } });
    await given.return(db, { unit: 'town-3', status: 'accepted', year: 2016, cells: { A1: 100n } });
    const fix = {
      year: 2017,
      areaCode: 'county-b',
      cell: 'A1',
      reason: '重复',
      units: ['town-3'],
      createdBy: 'x',
      createdAt: testNow,
    };
    await db.adjustment.create({ data: { ...fix, amount: -2n } });
    await db.adjustment.create({ data: { ...fix, amount: -1n, removedBy: 'x', removedAt: testNow } });
    for (const [area, basis] of [
      ['county-b', 'accepted'],
      ['city', 'all'],
    ] as const) {
      const { cells, made } = await live(db, area, basis);
      expect([area, cells.A1, made.A1]).toEqual([area, 3n, 1]);
    }
  }));
