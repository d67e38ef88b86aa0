import { createRoute, z } from '@hono/zod-openapi';
import { listReturns } from '@/lib/queries/list-returns';
import { readReturn } from '@/lib/queries/read-return';
import { readRevision } from '@/lib/queries/read-revision';
import type { ReturnView } from '@/lib/queries/views';
import { type Api, askerOf, type Means } from './api';
import { returnBody, rowBody } from './bodies/return';
import { isKnown } from './is-known';
import { localeOfRequest } from './locale-of-request';
import { json, problems } from './schemas/problem';
import { listQuery, returnPage, returnParams, returnBody as returnSchema } from './schemas/returns';
import { yearParam } from './schemas/values';

const list = createRoute({
  method: 'get',
  path: '/years/{year}/returns',
  summary: 'Returns that the asker sees the status of, in the order of the tree',
  request: { params: z.object({ year: yearParam }), query: listQuery },
  responses: { 200: json(returnPage, 'A page; ask for the next one with its cursor'), ...problems(404, 422) },
});

const one = createRoute({
  method: 'get',
  path: '/years/{year}/returns/{unit}',
  summary: 'One return with every cell',
  request: { params: returnParams },
  responses: {
    200: {
      ...json(returnSchema, 'The return'),
      headers: z.object({ etag: z.string().openapi({ description: 'The revision, for If-None-Match.' }) }),
    },
    304: { description: 'Unchanged since If-None-Match' },
    ...problems(404),
  },
});

export function returnRoutes(api: Api, means: Means): void {
  api.openapi(list, async (c) => {
    const page = await listReturns(askerOf(c, means), { ...c.req.valid('param'), ...c.req.valid('query') });
    return c.json({ returns: page.returns.map(rowBody), next: page.next }, 200);
  });
  api.openapi(one, async (c) => {
    const known = c.req.header('if-none-match');
    const at = c.req.valid('param');
    // Every open form asks every few seconds; what has not changed is not read.
    const revision = known === undefined ? null : await readRevision(means.sql, c.get('user'), at);
    if (revision !== null && isKnown(known, `"${revision}"`))
      return c.body(null, 304, { etag: `"${revision}"` });
    const view = await readReturn(askerOf(c, means), at);
    const etag = etagOf(view);
    if (isKnown(known, etag)) return c.body(null, 304, { etag });
    return c.json(returnBody(view, localeOfRequest(c.req)), 200, { etag });
  });
}

/** The revision; what a compiled return shows also changes with the returns below it. */
function etagOf({ revision, fingerprint }: ReturnView): string {
  return fingerprint === null ? `"${revision}"` : `"${revision}-${fingerprint.slice(0, 16)}"`;
}
