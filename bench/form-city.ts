import { completed } from '@/lib/cells/computed';
import type { Db } from '@/lib/db/client';
import { cellsOf, inputsOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import type { Edition } from '@/lib/editions/types';
import { versionHash } from '@/lib/rollup/version-hash';
import { addClerks, addUnits, addYear } from './city';

export type Form = { year: number; edition: Edition };

/** The form of 58 cells and the form of 200. */
export const forms: readonly Form[] = [
  { year: 2017, edition: editionById('2014') },
  { year: 2023, edition: editionById('2021') },
];
export const username = 'bench_form';
/** One blank return a round, so that every round is the same. */
export const unitOf = (round: number) => `bench-${round}`;

/** For each round a department of the same clerk, with blank returns of both forms and accepted ones of the years before. */
export async function fillCity(db: Db, rounds: number): Promise<void> {
  const units = Array.from({ length: rounds }, (_, round) => unitOf(round));
  await addUnits(db, units);
  for (const { year, edition } of forms) {
    await addYear(db, { year: year - 1, edition }, units);
    await addYear(db, { year, edition }, units);
    for (const unit of units) await accept(db, { year: year - 1, edition }, unit);
  }
  const [first = '', ...others] = units;
  await addClerks(db, [{ username, unit: first }]);
  await db.roleGrant.createMany({
    data: others.map((unitCode) => ({ userId: username, role: 'clerk', unitCode })),
  });
}

async function accept(db: Db, { year, edition }: Form, unit: string): Promise<void> {
  const { id } = await db.return.update({
    where: { year_unitCode: { year, unitCode: unit } },
    data: { status: 'accepted', revision: 1, latestVersion: 1, acceptedVersion: 1 },
  });
  const cells = completed(
    edition,
    Object.fromEntries(inputsOf(edition).map(({ code }, at) => [code, BigInt(at)])),
  );
  const frozen = { year, unit, edition: edition.id, number: 1, cells, topics: [], explanations: {} };
  await db.version.create({
    data: {
      returnId: id,
      number: 1,
      editionId: edition.id,
      cells: cellsOf(edition).map(({ code }) => cells[code] ?? 0n),
      topics: [],
      explanations: {},
      sha256: versionHash(frozen),
      submittedBy: 'somebody',
      submittedAt: new Date(`${year + 1}-01-20T02:00:00Z`),
    },
  });
}
