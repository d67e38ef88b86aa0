import type { Db } from '@/lib/db/client';
import { cellsOf, inputsOf } from '@/lib/editions/cells';
import { editionHash } from '@/lib/editions/fingerprint';
import { editionById } from '@/lib/editions/registry';
import { yearsBack } from '@/lib/rules/past';
import { accountRows } from '@/lib/session/account';
import { hashPassword } from '@/lib/session/password';

export const edition = editionById('2021');
export const year = 2023;
export const password = 'a password for the bench';
export const clerks = 64;
/** The cells that every save writes, all of them changed. */
export const codes = inputsOf(edition)
  .slice(0, 58)
  .map(({ code }) => code);

export const unitOf = (clerk: number) => `bench-${String(clerk).padStart(2, '0')}`;
export const usernameOf = (clerk: number) => `bench_${String(clerk).padStart(2, '0')}`;

/** An area with 64 departments, each with its own clerk, its own return of an open year, and accepted ones of the years before. */
export async function fillCity(db: Db): Promise<void> {
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  const units = Array.from({ length: clerks }, (_, clerk) => unitOf(clerk));
  await db.unit.createMany({ data: ['bench', ...units].map((code) => ({ code })) });
  const period = (code: string, position: number) => ({
    unitCode: code,
    name: code,
    kind: position === 0 ? 'city' : 'department',
    parentCode: position === 0 ? null : 'bench',
    path: position === 0 ? 'bench/' : `bench/${code}/`,
    position,
    validFrom: day('2010-01-01'),
  });
  await db.unitPeriod.createMany({ data: ['bench', ...units].map(period) });
  const years = Array.from({ length: yearsBack + 1 }, (_, back) => year - back);
  await db.year.createMany({
    data: years.map((each) => ({
      year: each,
      state: each === year ? ('open' as const) : ('published' as const),
      editionId: edition.id,
      editionHash: editionHash(edition),
      opens: day(`${each + 1}-01-02`),
      due: day(`${each + 1}-01-31`),
      closes: day(`${each + 1}-03-31`),
      asOf: day(`${each}-12-31`),
    })),
  });
  await db.return.createMany({
    data: units.map((unitCode) => ({ year, unitCode, kind: 'entered' as const })),
  });
  for (const before of years.slice(1)) await addAccepted(db, before, units);
  await addClerks(db);
}

async function addAccepted(db: Db, before: number, units: readonly string[]): Promise<void> {
  await db.return.createMany({
    data: units.map((unitCode) => ({
      year: before,
      unitCode,
      kind: 'entered' as const,
      status: 'accepted' as const,
      latestVersion: 1,
      acceptedVersion: 1,
    })),
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

async function addClerks(db: Db): Promise<void> {
  const hash = await hashPassword(password);
  const people = Array.from({ length: clerks }, (_, clerk) =>
    accountRows({
      id: usernameOf(clerk),
      username: usernameOf(clerk),
      name: unitOf(clerk),
      hash,
      at: new Date(),
    }),
  );
  await db.user.createMany({ data: people.map(({ user }) => user) });
  await db.account.createMany({ data: people.map(({ account }) => account) });
  await db.roleGrant.createMany({
    data: people.map((_, clerk) => ({ userId: usernameOf(clerk), role: 'clerk', unitCode: unitOf(clerk) })),
  });
}
