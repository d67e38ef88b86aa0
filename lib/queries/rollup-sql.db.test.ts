import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cells } from '@/lib/cells/cells';
import { completed, withFilledSums } from '@/lib/cells/computed';
import type { Db } from '@/lib/db/client';
import { liveRollup } from '@/lib/db/sql/rollup-live';
import { inRolledBack } from '@/lib/db/testing';
import { given, testEdition, testNow } from '@/lib/db/testing-city';
import { inputsOf } from '@/lib/editions/cells';
import { addUp } from '@/lib/rollup/sum';
import type { Status } from '@/lib/workflow/transitions';
import { type Basis, bases } from './views';

const children: Record<string, string[]> = {
  city: ['dept-1', 'dept-2', 'county-a', 'county-b'],
  'county-a': ['town-1', 'town-2'],
  'county-b': ['town-3'],
};
const units = Object.values(children).flat();
const codes = ['A1', 'A1a', 'C1_1', 'C3_4b', 'H4', 'I3'];

/** What stands of one unit: a status, whether an older version was accepted, its figures, and which of a draft's are blank. */
type Standing = { status: Status; reopened: boolean; cells: Record<string, bigint>; blanks: string[] };
type Fix = { area: string; cell: string; amount: bigint };
type City = { standings: Record<string, Standing>; fixes: Fix[] };

const amounts = fc.bigInt({ min: 0n, max: 900_000_000n });
const standing: fc.Arbitrary<Standing> = fc.record({
  status: fc.constantFrom<Status>('draft', 'submitted', 'returned', 'accepted'),
  reopened: fc.boolean(),
  cells: fc.record(Object.fromEntries(codes.map((code) => [code, amounts]))),
  blanks: fc.subarray(codes),
});
const city: fc.Arbitrary<City> = fc.record({
  standings: fc.record(Object.fromEntries(units.map((unit) => [unit, standing]))),
  fixes: fc.array(
    fc.record({
      area: fc.constantFrom(...Object.keys(children)),
      cell: fc.constantFrom(...codes),
      amount: fc.bigInt({ min: -1000n, max: 1000n }),
    }),
    { maxLength: 5 },
  ),
});

/** The same arithmetic on the generated city, unit by unit, without SQL. */
function expected({ standings, fixes }: City, area: string, basis: Basis): Cells {
  const contributions = (children[area] ?? []).flatMap((unit) => {
    const cells = contribution({ standings, fixes }, unit, basis);
    return cells ? [cells] : [];
  });
  return addUp(
    testEdition,
    contributions,
    fixes.filter((fix) => fix.area === area),
  );
}

function contribution(all: City, unit: string, basis: Basis): Cells | null {
  const it = all.standings[unit];
  if (!it) return null;
  const inputs = Object.fromEntries(inputsOf(testEdition).map(({ code }) => [code, it.cells[code] ?? 0n]));
  const isAccepted = it.status === 'accepted' || (it.reopened && it.status === 'returned');
  const isFrozen = {
    accepted: isAccepted,
    submitted: isAccepted || it.status === 'submitted',
    all: it.status === 'accepted' || it.status === 'submitted',
  }[basis];
  if (isFrozen) return completed(testEdition, inputs);
  if (children[unit]) return basis === 'accepted' ? null : expected(all, unit, basis);
  if (basis !== 'all') return null;
  const filled = Object.entries(inputs).filter(([code]) => !it.blanks.includes(code));
  return withFilledSums(testEdition, Object.fromEntries(filled));
}

async function store(db: Db, { standings, fixes }: City): Promise<void> {
  for (const [unit, { status, reopened, cells, blanks }] of Object.entries(standings)) {
    const id = await given.return(db, { unit, status, cells });
    await db.cell.updateMany({ where: { returnId: id, code: { in: blanks } }, data: { value: null } });
    if (reopened && status === 'returned') {
      await db.return.update({ where: { id }, data: { acceptedVersion: 1 } });
    }
  }
  await db.adjustment.createMany({
    data: fixes.map(({ area, cell, amount }) => ({
      year: 2017,
      areaCode: area,
      cell,
      amount,
      reason: '重复',
      units: ['dept-1'],
      createdBy: 'somebody',
      createdAt: testNow,
    })),
  });
}

test(
  'the sum in SQL is the sum in code, on every basis, for every area, however far its units are',
  () =>
    fc.assert(
      fc.asyncProperty(city, (drawn) =>
        inRolledBack(async ({ db }) => {
          await given.city(db);
          await store(db, drawn);
          for (const area of Object.keys(children)) {
            for (const basis of bases) {
              const live = await liveRollup(db, {
                year: 2017,
                asOf: '2017-12-31',
                area,
                edition: testEdition,
                basis,
              });
              expect([area, basis, live.cells]).toEqual([area, basis, expected(drawn, area, basis)]);
            }
          }
        }),
      ),
      { numRuns: 12 },
    ),
  120_000,
);

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
    const live = await liveRollup(db, {
      year: 2017,
      asOf: '2017-12-31',
      area: 'county-b',
      edition: testEdition,
      basis: 'accepted',
    });
    expect(live.cells.A1).toBe(3n);
    expect(live.made.A1).toBe(1);
  }));
