import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';

/** Name of the session cookie; with https the library puts `__Secure-` in front. */
export const cookiePrefix = 'nianbao';
const names = [`__Secure-${cookiePrefix}.session_token`, `${cookiePrefix}.session_token`];

/** The session token in a Cookie header, if its signature is ours; the library signs with HMAC-SHA-256 in base64. */
export function sessionTokenIn(cookies: string, secret: string): string | null {
  for (const pair of cookies.split(';')) {
    const at = pair.indexOf('=');
    if (!names.includes(pair.slice(0, at).trim())) continue;
    const token = signedValue(pair.slice(at + 1).trim(), secret);
    if (token) return token;
  }
  return null;
}

function signedValue(encoded: string, secret: string): string | null {
  const signed = decoded(encoded);
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
