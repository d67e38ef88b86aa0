import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { cookiePrefix } from './lib/session/session-cookie';

const development = process.env.NODE_ENV === 'development';

/** Scripts and style elements need the page's nonce; only style attributes, which place floating parts, do not. */
function policy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const forEverybody = ['/sign-in', '/setup'];

/** Without a session's cookie there is the sign-in page and nothing else; whether a session is valid, each page asks. */
function mustSignIn(request: NextRequest): boolean {
  const isSession = ({ name }: { name: string }) => name.endsWith(`${cookiePrefix}.session_token`);
  return !forEverybody.includes(request.nextUrl.pathname) && !request.cookies.getAll().some(isSession);
}

/** Sends the signed-out to the sign-in page, which leads back to what they asked for, and sets every page's security headers. */
export function proxy(request: NextRequest): NextResponse {
  const asked = request.nextUrl.pathname + request.nextUrl.search;
  if (mustSignIn(request)) {
    const next = asked === '/' ? '' : `?next=${encodeURIComponent(asked)}`;
    return NextResponse.redirect(new URL(`/sign-in${next}`, request.url));
  }
  const nonce = randomBytes(16).toString('base64');
  const contentSecurityPolicy = policy(nonce);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('x-asked-for', asked);
  headers.set('Content-Security-Policy', contentSecurityPolicy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', contentSecurityPolicy);
  response.headers.set('X-Content-Type-Options', 'nosniff');
  response.headers.set('Referrer-Policy', 'same-origin');
  return response;
}

export const config = { matcher: ['/((?!api/|_next/static|_next/image|icon).*)'] };
