import 'server-only';
import type { User } from '@/lib/access/user';
import { pool } from '@/lib/db/client';
import { accessTokenHash, accessTokenPrefix } from './access-token';
import { userOfAccessToken, userOfSession } from './read-user';
import { remembered } from './remembered';
import { secret } from './secret';
import { sessionCookiesIn, sessionTokenOf } from './session-cookie';

const bearer = new RegExp(`^Bearer (${accessTokenPrefix}[A-Za-z0-9_-]+)$`, 'i');

/**
 * Who makes a request, by access token or by session cookie; null for a stranger. An Authorization header decides alone:
 * a bad token is not rescued by a cookie. Costs no query if asked again within 10 seconds.
 */
export async function userOf(request: {
  headers: { get(name: string): string | null };
}): Promise<User | null> {
  const authorization = request.headers.get('authorization');
  if (authorization !== null) {
    const token = bearer.exec(authorization)?.[1];
    if (!token) return null;
    const hash = accessTokenHash(token);
    return remembered(`token ${hash}`, () => userOfAccessToken(pool, hash));
  }
  for (const cookie of sessionCookiesIn(request.headers.get('cookie') ?? '')) {
    const user = await remembered(`session ${cookie}`, async () => {
      const session = sessionTokenOf(cookie, secret());
      return session === null ? null : userOfSession(pool, session);
    });
    if (user) return user;
  }
  return null;
}
