import type { Db } from '@/lib/db/client';
import { day, givenYear } from '@/lib/db/testing-year';
import type { Edition } from '@/lib/editions/types';
import { accountRows } from '@/lib/session/account';
import { hashPassword } from '@/lib/session/password';

export const password = 'a password for the bench';

export type Person = { username: string; unit: string };

/** An area, `bench`, with these departments. */
export async function addUnits(db: Db, departments: readonly string[]): Promise<void> {
  const units = ['bench', ...departments];
  await db.unit.createMany({ data: units.map((code) => ({ code })) });
  const period = (code: string, position: number) => ({
    unitCode: code,
    name: code,
    kind: position === 0 ? 'city' : 'department',
    parentCode: position === 0 ? null : 'bench',
    path: position === 0 ? 'bench/' : `bench/${code}/`,
    position,
    validFrom: day('2010-01-01'),
  });
  await db.unitPeriod.createMany({ data: units.map(period) });
}

/** An open year on this edition, with an empty return of each of these departments. */
export async function addYear(
  db: Db,
  { year, edition }: { year: number; edition: Edition },
  departments: readonly string[],
): Promise<void> {
  await givenYear(db, edition, { year });
  await db.return.createMany({
    data: departments.map((unitCode) => ({ year, unitCode, kind: 'entered' as const })),
  });
}

/** Each person as the clerk of a department. */
export async function addClerks(db: Db, people: readonly Person[]): Promise<void> {
  const hash = await hashPassword(password);
  const rows = people.map(({ username, unit }) =>
    accountRows({ id: username, username, name: unit, hash, at: new Date() }),
  );
  await db.user.createMany({ data: rows.map(({ user }) => user) });
  await db.account.createMany({ data: rows.map(({ account }) => account) });
  await db.roleGrant.createMany({
    data: people.map(({ username, unit }) => ({ userId: username, role: 'clerk', unitCode: unit })),
  });
}
