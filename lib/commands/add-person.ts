import 'server-only';
import { randomUUID } from 'node:crypto';
import { type Grant, may } from '@/lib/access/roles';
import { type Db, transact } from '@/lib/db/client';
import { Refusal } from '@/lib/refusal';
import { accountRows, isUsername } from '@/lib/session/account';
import { hashPassword, isPassword } from '@/lib/session/password';
import type { Act } from './act';
import { placeOnPath } from './place-of-unit';
import { dayInChina } from './read-day';
import { recordEvent } from './record-event';

export type NewPerson = { username: string; name: string; password: string; grants: readonly Grant[] };

/** Creates an account with its roles. Every unit that a role is given for must be within reach of whoever adds it. */
export async function addPerson(act: Act, { grants, ...person }: NewPerson): Promise<{ id: string }> {
  refuseMalformed(person);
  const id = randomUUID();
  return transact(act.db, async (tx) => {
    await refuseGrants(tx, act, grants);
    await createAccount(tx, { ...person, id, at: act.now });
    await tx.roleGrant.createMany({
      data: grants.map(({ role, unit }) => ({ userId: id, role, unitCode: unit })),
      skipDuplicates: true,
    });
    const detail = {
      username: person.username,
      name: person.name,
      grants: grants.map((grant) => ({ ...grant })),
    };
    await recordEvent(tx, {
      subject: `person:${id}`,
      at: act.now,
      actor: act.user.id,
      action: 'add',
      detail,
    });
    return { id };
  });
}

/** Refuses a user name, name or password that cannot be one. */
export function refuseMalformed({ username, name, password }: Omit<NewPerson, 'grants'>): void {
  const issues = [
    ...(isUsername(username) ? [] : ['username']),
    ...(name.trim() === '' || name.length > 100 ? ['name'] : []),
    ...(isPassword(password) ? [] : ['password']),
  ];
  if (issues.length > 0) throw new Refusal('badRequest', { params: { issues: issues.join('、') } });
}

/** Writes the account; refuses a user name that is taken. */
export async function createAccount(
  tx: Db,
  { password, ...person }: Omit<NewPerson, 'grants'> & { id: string; at: Date },
): Promise<void> {
  const { user, account } = accountRows({ ...person, hash: await hashPassword(password) });
  const { count } = await tx.user.createMany({ data: user, skipDuplicates: true });
  if (count === 0) throw new Refusal('alreadyExists', { params: { what: user.username } });
  await tx.account.create({ data: account });
}

async function refuseGrants(tx: Db, { user, now }: Act, grants: readonly Grant[]): Promise<void> {
  if (grants.length === 0) throw new Refusal('badRequest', { params: { issues: 'grants' } });
  const day = dayInChina(now);
  const units = await tx.unitPeriod.findMany({
    where: {
      unitCode: { in: grants.map(({ unit }) => unit) },
      validFrom: { lte: day },
      OR: [{ validTo: null }, { validTo: { gt: day } }],
    },
    select: { unitCode: true, path: true },
  });
  const places = new Map(units.map(({ unitCode, path }) => [unitCode, placeOnPath(path)]));
  for (const { unit } of grants) {
    const place = places.get(unit);
    if (!place || !may(user.grants, 'person.manage', place)) throw new Refusal('forbidden');
  }
  if (user.scope !== 'write') throw new Refusal('readOnlyToken');
}
