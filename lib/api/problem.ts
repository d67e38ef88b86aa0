import { randomUUID } from 'node:crypto';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ZodError } from 'zod';
import { editionOfYear } from '@/lib/commands/year-edition';
import type { Edition } from '@/lib/editions/types';
import { refusalMessage } from '@/lib/i18n/refusal-message';
import { Refusal } from '@/lib/refusal';
import type { ApiContext, Means } from './api';
import { findingBody } from './bodies/finding';
import { localeOfRequest } from './locale-of-request';
import type { Problem } from './schemas/problem';
import { type TransportProblem, transportProblem } from './transport-problems';

/** Turns whatever a handler throws into problem+json. What is not a refusal is a bug: logged, and told only by its reference. */
export async function problemOf(error: unknown, c: ApiContext, means: Means): Promise<Response> {
  if (error instanceof Refusal) return refused(c, error, await editionIn(c, error, means));
  if (error instanceof HTTPException) {
    if (error.status === 415) return failed(c, 'unsupportedMediaType');
    const issues = c.req.header('content-type')?.startsWith('multipart/') ? 'multipart/form-data' : 'JSON';
    if (error.status < 500) return refused(c, new Refusal('badRequest', { params: { issues } }));
  }
  const reference = randomUUID().slice(0, 8);
  console.error(`[${reference}] ${c.req.method} ${c.req.path}:`, error);
  return failed(c, 'internal', { reference });
}

/** What is wrong with a query or a body, field by field; a path that cannot exist is just not found. */
export function invalid(c: ApiContext, target: string, error: ZodError): Response {
  if (target === 'param') return refused(c, new Refusal('notFound'));
  const fields = error.issues.flatMap((issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [key]) : [[]];
    return keys.map((key) => ({ field: [...issue.path, ...key].join('.'), message: issue.message }));
  });
  const issues = fields.map(({ field }) => field || target).join('、');
  return refused(c, new Refusal('badRequest', { params: { issues } }), null, { fields });
}

/** What goes wrong before a request reaches a command. */
export function failed(c: ApiContext, code: TransportProblem, more: Partial<Problem> = {}): Response {
  return respond(c, {
    type: 'about:blank',
    code,
    ...transportProblem(code, localeOfRequest(c.req)),
    ...more,
  });
}

export function refused(
  c: ApiContext,
  refusal: Refusal,
  edition: Edition | null = null,
  more: Partial<Problem> = {},
): Response {
  const locale = localeOfRequest(c.req);
  const { code, status, cells, findings } = refusal;
  return respond(c, {
    type: 'about:blank',
    code,
    status,
    ...refusalMessage(refusal, locale, edition ?? undefined),
    ...(cells ? { cells } : {}),
    ...(findings && edition ? { findings: findings.map((each) => findingBody(each, edition, locale)) } : {}),
    ...more,
  });
}

/** The form whose cells a refusal is about; null if it is about none. */
async function editionIn(
  c: ApiContext,
  { cells, findings }: Refusal,
  { sql }: Means,
): Promise<Edition | null> {
  const year = /\/years\/(\d{4})\//.exec(c.req.path)?.[1];
  return year && (cells || findings) ? editionOfYear(sql, Number(year)) : null;
}

function respond(c: ApiContext, problem: Problem): Response {
  return c.body(JSON.stringify(problem), statusOf(problem), { 'content-type': 'application/problem+json' });
}

function statusOf({ status }: Problem): ContentfulStatusCode {
  return status as ContentfulStatusCode;
}
