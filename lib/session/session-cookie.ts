import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';

/** Name of the session cookie; with https the library puts `__Secure-` in front. */
export const cookiePrefix = 'nianbao';
const names = [`__Secure-${cookiePrefix}.session_token`, `${cookiePrefix}.session_token`];

/** What a Cookie header holds under the session's name, signed and not yet verified; none, or one, or several where paths differ. */
export function sessionCookiesIn(cookies: string): string[] {
  return cookies.split(';').flatMap((pair) => {
    const at = pair.indexOf('=');
    return names.includes(pair.slice(0, at).trim()) ? [pair.slice(at + 1).trim()] : [];
  });
}

/** The session token in a cookie, if its signature is ours; the library signs with HMAC-SHA-256 in base64. */
export function sessionTokenOf(cookie: string, secret: string): string | null {
  const signed = decoded(cookie);
  const at = signed.lastIndexOf('.');
  if (at < 1) return null;
  const value = signed.slice(0, at);
  const given = Buffer.from(signed.slice(at + 1), 'base64');
  const right = createHmac('sha256', secret).update(value).digest();
  return given.length === right.length && timingSafeEqual(given, right) ? value : null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
