import 'server-only';
import { authFor } from './auth';
import { forgetUsers } from './remembered';

/** What of the account library is open; the rest of its endpoints (sign-up, e-mail, administration, …) is not. */
const open = new Set([
  'POST /api/auth/sign-in/username',
  'POST /api/auth/sign-out',
  'GET /api/auth/get-session',
  'POST /api/auth/change-password',
  'GET /api/auth/list-sessions',
  'POST /api/auth/revoke-session',
  'POST /api/auth/revoke-other-sessions',
  'POST /api/auth/two-factor/enable',
  'POST /api/auth/two-factor/disable',
  'POST /api/auth/two-factor/get-totp-uri',
  'POST /api/auth/two-factor/verify-totp',
  'POST /api/auth/two-factor/verify-backup-code',
  'POST /api/auth/two-factor/generate-backup-codes',
]);

/** Answers a request to the account library. What it may have ended is forgotten before the answer is sent. */
export async function handleAuth(request: Request): Promise<Response> {
  const { pathname, search, protocol } = new URL(request.url);
  if (!open.has(`${request.method} ${pathname}`))
    return Response.json({ code: 'NOT_FOUND' }, { status: 404 });
  if (isFromElsewhere(request)) return Response.json({ code: 'INVALID_ORIGIN' }, { status: 403 });
  const scheme = request.headers.get('x-forwarded-proto')?.split(',')[0]?.trim() ?? protocol.slice(0, -1);
  const isSecure = scheme === 'https';
  const host = request.headers.get('host') ?? new URL(request.url).host;
  const url = `${isSecure ? 'https' : 'http'}://${host}${pathname}${search}`;
  try {
    return await authFor(isSecure).handler(new Request(url, request));
  } finally {
    if (request.method !== 'GET') forgetUsers();
  }
}

/** The library looks at the origin only of calls that bring cookies; signing somebody in from another site needs none. */
function isFromElsewhere(request: Request): boolean {
  const origin = request.headers.get('origin');
  if (origin === null) return false;
  return !URL.canParse(origin) || new URL(origin).host !== request.headers.get('host');
}
