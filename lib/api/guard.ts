import type { MiddlewareHandler } from 'hono';
import { Refusal } from '@/lib/refusal';
import { longestScan } from '@/lib/scans/scan-type';
import type { ApiEnv, Means } from './api';
import { personHeader } from './client';
import { type BodyLimit, limitBody } from './limit-body';

/** The longest body that is read, in bytes. */
export const longestBody = 1024 * 1024;

const usual: BodyLimit = { bytes: longestBody, said: '1 MB' };
/** A stamped sheet, and what a form adds around it. */
const scan: BodyLimit = { bytes: longestScan + 64 * 1024, said: '10 MB' };
const scanPath = /^\/api\/v1\/years\/[^/]+\/returns\/[^/]+\/scans$/;

const publicPaths = new Set(['/api/v1/health', '/api/v1/openapi.json']);
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

const securityHeaders = Object.entries({
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
});

/** One step in front of every route, kept short because every save passes it: headers, origin, size, who is asking. */
export function guard(means: Means): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    for (const [name, value] of securityHeaders) {
      if (c.env?.outgoing) c.env.outgoing.setHeader(name, value);
      else c.header(name, value);
    }
    if (!publicPaths.has(c.req.path)) {
      const user = await means.userOf(c.req.raw);
      if (!user) throw new Refusal('notSignedIn');
      const meant = c.req.header(personHeader);
      if (meant !== undefined && meant !== user.id) throw new Refusal('otherPerson');
      c.set('user', user);
    }
    if (!safeMethods.has(c.req.method)) {
      refuseForeignOrigin(c.req.raw.headers, c.req.url);
      const isScan = c.req.method === 'POST' && scanPath.test(c.req.path);
      await limitBody(c, isScan ? scan : usual);
    }
    await next();
  };
}

/** A cookie is sent along by any page; a token only by who knows it. */
function refuseForeignOrigin(headers: Headers, url: string): void {
  if (headers.get('authorization')) return;
  const origin = headers.get('origin');
  const host = headers.get('host') ?? new URL(url).host;
  const isForeign = origin !== null && (!URL.canParse(origin) || new URL(origin).host !== host);
  if (isForeign || headers.get('sec-fetch-site') === 'cross-site') throw new Refusal('wrongOrigin');
}
