import type { Db } from '@/lib/db/client';
import { cellsOf, inputsOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import { yearsBack } from '@/lib/rules/past';
import { addClerks, addUnits, addYear } from './city';

export const edition = editionById('2021');
export const year = 2023;
export const clerks = 64;
/** The cells that every save writes, all of them changed. */
export const codes = inputsOf(edition)
  .slice(0, 58)
  .map(({ code }) => code);

export const unitOf = (clerk: number) => `bench-${String(clerk).padStart(2, '0')}`;
export const usernameOf = (clerk: number) => `bench_${String(clerk).padStart(2, '0')}`;

/** An area with 64 departments, each with its own clerk, its own return of an open year, and accepted ones of the years before. */
export async function fillCity(db: Db): Promise<void> {
  const all = Array.from({ length: clerks }, (_, clerk) => clerk);
  const units = all.map(unitOf);
  await addUnits(db, units);
  await addYear(db, { year, edition }, units);
  for (let before = year - 1; before >= year - yearsBack; before--) await addAccepted(db, before, units);
  await addClerks(
    db,
    all.map((clerk) => ({ username: usernameOf(clerk), unit: unitOf(clerk) })),
  );
}

async function addAccepted(db: Db, before: number, units: readonly string[]): Promise<void> {
  await addYear(db, { year: before, edition }, units);
  await db.year.update({ where: { year: before }, data: { state: 'published' } });
  await db.return.updateMany({
    where: { year: before },
    data: { status: 'accepted', latestVersion: 1, acceptedVersion: 1 },
  });
  const returns = await db.return.findMany({ where: { year: before }, select: { id: true } });
  await db.version.createMany({
    data: returns.map(({ id }) => ({
      returnId: id,
      number: 1,
      editionId: edition.id,
      cells: cellsOf(edition).map((_, at) => BigInt(at % 12)),
      topics: [],
      explanations: {},
      sha256: '',
      submittedBy: 'bench',
      submittedAt: new Date(),
    })),
  });
}
