import 'server-only';
import { randomBytes, randomUUID } from 'node:crypto';
import { transact } from '@/lib/db/client';
import { Refusal } from '@/lib/refusal';
import { accessTokenHash, accessTokenPrefix } from '@/lib/session/access-token';
import type { Act } from './act';
import { recordEvent } from './record-event';

export type CreateAccessToken = {
  name: string;
  scope: 'read' | 'write';
  /** 1 to 366. */
  days: number;
};

/** Makes a token that acts as its owner; it is told here and never again. */
export function createAccessToken(
  { db, user, now }: Act,
  { name, scope, days }: CreateAccessToken,
): Promise<{ id: string; token: string; expiresAt: Date }> {
  if (user.scope !== 'write') throw new Refusal('readOnlyToken');
  const issues = [
    ...(name.trim() === '' || name.length > 100 ? ['name'] : []),
    ...(Number.isInteger(days) && days >= 1 && days <= 366 ? [] : ['days']),
  ];
  if (issues.length > 0) throw new Refusal('badRequest', { params: { issues: issues.join('、') } });
  const token = `${accessTokenPrefix}${randomBytes(32).toString('base64url')}`;
  // Access is not shifted in the demo: tokens expire in real time.
  const [id, createdAt] = [randomUUID(), new Date()];
  const expiresAt = new Date(createdAt.getTime() + days * 86_400_000);
  return transact(db, async (tx) => {
    const row = { id, userId: user.id, name: name.trim(), scope, createdAt, expiresAt };
    await tx.accessToken.create({ data: { ...row, hash: accessTokenHash(token) } });
    const detail = { name: row.name, scope, expiresAt: expiresAt.toISOString() };
    await recordEvent(tx, { subject: `token:${id}`, at: now, actor: user.id, action: 'create', detail });
    return { id, token, expiresAt };
  });
}
