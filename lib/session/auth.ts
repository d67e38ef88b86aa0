import 'server-only';
import { prismaAdapter } from '@better-auth/prisma-adapter';
import { betterAuth } from 'better-auth';
import { APIError, createAuthMiddleware, isAPIError } from 'better-auth/api';
import { admin, twoFactor, username } from 'better-auth/plugins';
import { pool, prisma } from '@/lib/db/client';
import { forgetAttempts, isLockedOut, lockOut } from './lock-out';
import { hashPassword, passwordLength, verifyPassword } from './password';
import { secret } from './secret';
import { cookiePrefix } from './session-cookie';

const signIn = '/sign-in/username';

function nameIn(body: unknown): string | null {
  const sent = typeof body === 'object' && body !== null && 'username' in body ? body.username : null;
  return typeof sent === 'string' && sent.length <= 30 ? sent.toLowerCase() : null;
}

const countAttempt = createAuthMiddleware(async (ctx) => {
  if (ctx.path !== signIn) return;
  const name = nameIn(ctx.body);
  if (name === null || !(await isLockedOut(pool, name))) return;
  const message = `登录失败次数过多，请${lockOut.minutes}分钟后再试`;
  throw new APIError('TOO_MANY_REQUESTS', { code: 'ACCOUNT_LOCKED', message });
});

const forgiveAttempts = createAuthMiddleware(async (ctx) => {
  if (ctx.path !== signIn || isAPIError(ctx.context.returned)) return;
  const name = nameIn(ctx.body);
  if (name !== null) await forgetAttempts(pool, name);
});

/** A wrong password is told to whoever typed it and to no log. */
function reportDefect(error: unknown): void {
  if (!isAPIError(error) || error.statusCode >= 500) console.error('sign-in failed:', error);
}

/** Both schemes at the host that the request was sent to: the app may stand behind a proxy that ends TLS. */
function ownOrigins(request?: Request): string[] {
  const host = request?.headers.get('host');
  return host ? [`http://${host}`, `https://${host}`] : [];
}

function createAuth(isSecure: boolean) {
  return betterAuth({
    secret: secret(),
    database: prismaAdapter(prisma, { provider: 'postgresql', transaction: true }),
    logger: { level: 'error' },
    telemetry: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
      password: {
        hash: (text) => hashPassword(text),
        verify: ({ password, hash }) => verifyPassword(password, hash),
      },
    },
    plugins: [username(), admin(), twoFactor({ issuer: '年报' })],
    rateLimit: { enabled: false },
    trustedOrigins: ownOrigins,
    advanced: {
      cookiePrefix,
      useSecureCookies: isSecure,
      disableOriginCheck: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
    },
    onAPIError: { onError: reportDefect },
    hooks: { before: countAttempt, after: forgiveAttempts },
  });
}

type Auth = ReturnType<typeof createAuth>;
const made = new Map<boolean, Auth>();

/** The account library, set up for https (Secure cookies) or plain http. */
export function authFor(isSecure: boolean): Auth {
  const auth = made.get(isSecure) ?? createAuth(isSecure);
  made.set(isSecure, auth);
  return auth;
}
