import 'server-only';
import { type Grant, isRole } from '@/lib/access/roles';
import type { User } from '@/lib/access/user';
import type { Sql } from '@/lib/db/client';

type Row = {
  id: string;
  username: string | null;
  name: string;
  scope: string;
  expiresAt: Date;
  grants: { role: string; unit: string }[];
};
export type Found = { user: User; expiresAt: Date };

const person = `u.id, u.username, u.name,
  (SELECT coalesce(json_agg(json_build_object('role', g.role, 'unit', g.unit_code) ORDER BY g.unit_code, g.role), '[]')
    FROM role_grant g WHERE g.user_id = u.id) AS grants`;
const isWelcome = `NOT coalesce(u.banned AND (u."banExpires" IS NULL OR u."banExpires" > now()), false)`;

function found(rows: readonly Row[]): Found | null {
  const [row] = rows;
  if (!row) return null;
  const { id, name, scope, expiresAt } = row;
  const grants = row.grants.flatMap(({ role, unit }): Grant[] => (isRole(role) ? [{ role, unit }] : []));
  return {
    user: { id, username: row.username ?? id, name, grants, scope: scope === 'write' ? 'write' : 'read' },
    expiresAt,
  };
}

/** Who signed in with this session; null if it is over or the account is barred. Real time, also in the demo. */
export async function userOfSession(sql: Sql, token: string): Promise<Found | null> {
  const { rows } = await sql.query<Row>({
    name: 'user-of-session',
    text: `SELECT ${person}, 'write' AS scope, s."expiresAt" FROM session s JOIN "user" u ON u.id = s."userId"
      WHERE s.token = $1 AND s."expiresAt" > now() AND ${isWelcome}`,
    values: [token],
  });
  return found(rows);
}

/** Whose access token this is; null if it is over, revoked, or its owner is barred. */
export async function userOfAccessToken(sql: Sql, hash: string): Promise<Found | null> {
  const { rows } = await sql.query<Row>({
    name: 'user-of-access-token',
    text: `SELECT ${person}, t.scope, t.expires_at AS "expiresAt" FROM access_token t JOIN "user" u ON u.id = t.user_id
      WHERE t.hash = $1 AND t.expires_at > now() AND t.revoked_at IS NULL AND ${isWelcome}`,
    values: [hash],
  });
  return found(rows);
}
