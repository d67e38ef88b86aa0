import type { Db } from '@/lib/db/client';
import { inputsOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
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

/** An area with 64 departments, each with its own clerk and its own return of an open year. */
export async function fillCity(db: Db): Promise<void> {
  const all = Array.from({ length: clerks }, (_, clerk) => clerk);
  await addUnits(db, all.map(unitOf));
  await addYear(db, { year, edition }, all.map(unitOf));
  await addClerks(
    db,
    all.map((clerk) => ({ username: usernameOf(clerk), unit: unitOf(clerk) })),
  );
}
