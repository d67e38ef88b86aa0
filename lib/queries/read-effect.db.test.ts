import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cells } from '@/lib/cells/cells';
import { completed } from '@/lib/cells/computed';
import type { Db } from '@/lib/db/client';
import { inRolledBack } from '@/lib/db/testing';
import { given, testEdition, testNow } from '@/lib/db/testing-city';
import { cellsOf, inputsOf } from '@/lib/editions/cells';
import { addUp } from '@/lib/rollup/sum';
import { evaluate } from '@/lib/rules/evaluate';
import { printFinding } from '@/lib/rules/finding';
import type { Status } from '@/lib/workflow/transitions';
import { readEffect } from './read-effect';

const children = ['dept-1', 'dept-2', 'county-a', 'county-b'] as const;
/** Cells that the form's rules compare with each other. */
const codes = ['A1', 'A1a', 'C1_1', 'C1_2', 'C2_1', 'C2_2', 'C3_1', 'C3_4', 'D1', 'D1a'].filter((code) =>
  inputsOf(testEdition).some((spec) => spec.code === code),
);

type Child = { status: Status; reopened: boolean; cells: Record<string, bigint> };
type Fix = { area: string; cell: string; amount: bigint };
type City = {
  standings: Record<(typeof children)[number], Child>;
  fixes: Fix[];
  reviewed: (typeof children)[number];
  sent: Record<string, bigint>;
};

const amounts = fc.record(Object.fromEntries(codes.map((code) => [code, fc.bigInt({ min: 0n, max: 4n })])));
const child: fc.Arbitrary<Child> = fc.record({
  status: fc.constantFrom<Status>('draft', 'submitted', 'returned', 'accepted'),
  reopened: fc.boolean(),
  cells: amounts,
});
const city: fc.Arbitrary<City> = fc.record({
  standings: fc.record({ 'dept-1': child, 'dept-2': child, 'county-a': child, 'county-b': child }),
  fixes: fc.array(
    fc.record({
      area: fc.constantFrom('city', 'county-a'),
      cell: fc.constantFrom(...codes),
      amount: fc.bigInt({ min: -2n, max: 2n }),
    }),
    { maxLength: 4 },
  ),
  reviewed: fc.constantFrom(...children),
  sent: amounts,
});

const isAccepted = ({ status, reopened }: Child) =>
  status === 'accepted' || (reopened && status === 'returned');

function tableOf(cells: Record<string, bigint>): Cells {
  const inputs = Object.fromEntries(inputsOf(testEdition).map(({ code }) => [code, cells[code] ?? 0n]));
  return completed(testEdition, inputs);
}

/** The same arithmetic unit by unit, without SQL and without differences: the sums of all accepted versions, and their findings. */
function expected({ standings, fixes, reviewed, sent }: City, withIt: boolean) {
  const tables = children.flatMap((unit) => {
    if (withIt && unit === reviewed) return [tableOf(sent)];
    return isAccepted(standings[unit]) ? [tableOf(standings[unit].cells)] : [];
  });
  const cells = addUp(
    testEdition,
    tables,
    fixes.filter(({ area }) => area === 'city'),
  );
  return { cells, findings: evaluate(testEdition, cells, { topics: [], lastYear: null }) };
}

async function store(db: Db, { standings, fixes, reviewed, sent }: City): Promise<void> {
  for (const unit of children) {
    const it = standings[unit];
    const id = await given.return(db, { unit, status: it.status, cells: it.cells });
    if (it.status === 'returned' && it.reopened)
      await db.return.update({ where: { id }, data: { acceptedVersion: 1 } });
    if (unit === reviewed) await submit(db, id, sent);
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

/** A further version of a return, which waits for its reviewer. */
async function submit(db: Db, returnId: number, cells: Record<string, bigint>): Promise<void> {
  const number = (await db.version.count({ where: { returnId } })) + 1;
  const table = tableOf(cells);
  await db.version.create({
    data: {
      returnId,
      number,
      editionId: testEdition.id,
      cells: cellsOf(testEdition).map(({ code }) => table[code] ?? 0n),
      topics: [],
      explanations: {},
      sha256: String(number),
      submittedBy: 'somebody',
      submittedAt: testNow,
    },
  });
  await db.return.update({ where: { id: returnId }, data: { status: 'submitted', latestVersion: number } });
}

test(
  'with and without the version, the table and its findings are those of the accepted versions added up one by one',
  () =>
    fc.assert(
      fc.asyncProperty(city, (drawn) =>
        inRolledBack(async ({ db }) => {
          await given.city(db);
          await store(db, drawn);
          const user = await given.user(db, 'office', [{ role: 'reviewer', unit: 'city' }]);
          const effect = await readEffect({ db, user }, { year: 2017, unit: drawn.reviewed });
          const [before, after] = [expected(drawn, false), expected(drawn, true)];
          expect(effect.before).toEqual(before.cells);
          expect(effect.after).toEqual(after.cells);
          const { new: fresh, still, mended } = effect.findings;
          const print = (findings: Parameters<typeof printFinding>[0][]) => findings.map(printFinding).sort();
          expect(print([...fresh, ...still.map(({ finding }) => finding)])).toEqual(print(after.findings));
          expect(print([...mended, ...still.map((each) => each.before)])).toEqual(print(before.findings));
          const places = ({ rule, column }: { rule: string; column: string | null }) => `${rule} ${column}`;
          expect(mended.filter((one) => after.findings.map(places).includes(places(one)))).toEqual([]);
          expect(fresh.filter((one) => before.findings.map(places).includes(places(one)))).toEqual([]);
        }),
      ),
      { numRuns: 25 },
    ),
  120_000,
);
