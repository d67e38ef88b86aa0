import 'server-only';
import { Prisma } from '@/lib/db/generated/client';
import type { Asker } from './asker';

export type TokenView = {
  id: string;
  name: string;
  scope: 'read' | 'write';
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
};

/** The asker's own access tokens, latest first; revoked ones stay listed. */
export async function listTokens({ db, user }: Asker): Promise<TokenView[]> {
  return db.$queryRaw<TokenView[]>(Prisma.sql`
    select t.id, t.name, t.scope, t.created_at as "createdAt", t.expires_at as "expiresAt", t.revoked_at as "revokedAt"
      from access_token t where t.user_id = ${user.id} order by t.created_at desc, t.id`);
}
