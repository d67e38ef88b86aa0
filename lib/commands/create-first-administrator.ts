import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import { type Db, transact } from '@/lib/db/client';
import { Refusal } from '@/lib/refusal';
import type { TopKind } from '@/lib/rollup/groups';
import { createAccount, type NewPerson, refuseMalformed } from './add-person';
import { dayInChina } from './read-day';
import { recordEvent } from './record-event';

export type FirstAdministrator = Omit<NewPerson, 'grants'> & {
  /** The top of the unit tree, to which the others are added. */
  area: { code: string; name: string; kind: TopKind };
};

/** The setting that holds the SHA-256 of the one-time link's token. */
export const linkSetting = 'first-administrator';

/** What is kept of a token. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Uses up the one-time link that an empty installation prints: creates the top area and its administrator. */
export async function createFirstAdministrator(
  { db, now }: { db: Db; now: Date },
  token: string,
  { area, ...person }: FirstAdministrator,
): Promise<{ id: string }> {
  refuseMalformed(person);
  refuseArea(area);
  const id = randomUUID();
  return transact(db, async (tx) => {
    if ((await tx.roleGrant.count({ where: { role: 'administrator' } })) > 0) throw new Refusal('setupDone');
    const used = await tx.setting.deleteMany({ where: { name: linkSetting, value: tokenHash(token) } });
    if (used.count === 0) throw new Refusal('notFound');
    const { code, name, kind } = area;
    const root = { unitCode: code, name: name.trim(), kind, path: `${code}/`, position: 0 };
    await tx.unit.create({ data: { code } });
    await tx.unitPeriod.create({ data: { ...root, validFrom: dayInChina(now) } });
    await createAccount(tx, { ...person, id, at: now });
    await tx.roleGrant.create({ data: { userId: id, role: 'administrator', unitCode: code } });
    const detail = { username: person.username, area };
    await recordEvent(tx, { subject: 'setup', at: now, actor: id, action: 'setup', detail });
    return { id };
  });
}

function refuseArea({ code, name }: FirstAdministrator['area']): void {
  if (/^[A-Za-z0-9_-]{1,40}$/.test(code) && name.trim() !== '' && name.length <= 100) return;
  throw new Refusal('badRequest', { params: { issues: 'area' } });
}
