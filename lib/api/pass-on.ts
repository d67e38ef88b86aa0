import { createRoute } from '@hono/zod-openapi';
import { passOnReturn } from '@/lib/commands/pass-on-return';
import { readPassOn } from '@/lib/queries/read-pass-on';
import { Refusal } from '@/lib/refusal';
import { type Api, askerOf, type Means } from './api';
import { passOnBody as bodyOf } from './bodies/pass-on';
import { localeOfRequest } from './locale-of-request';
import { onceOf } from './once-of';
import { passedOnBody, passOnBody, passOnParams, passOnQuery, passOnSent } from './schemas/pass-on';
import { body, json, problems } from './schemas/problem';
import { idempotencyKey } from './schemas/transitions';

const path = '/years/{year}/returns/{area}/pass-on';

const read = createRoute({
  method: 'get',
  path,
  summary: 'What came back to an area, and the units that make those cells',
  request: { params: passOnParams, query: passOnQuery },
  responses: { 200: json(passOnBody, 'What is proposed'), ...problems(404, 409, 422) },
});

const send = createRoute({
  method: 'post',
  path,
  summary: 'Returns or reopens those units’ returns, each for its cells',
  request: { params: passOnParams, headers: idempotencyKey, body: body(passOnSent) },
  responses: { 200: json(passedOnBody, 'Passed on'), ...problems(403, 404, 409, 413, 422) },
});

export function passOnRoutes(api: Api, means: Means): void {
  api.openapi(read, async (c) => {
    const { cells } = c.req.valid('query');
    const at = c.req.valid('param');
    const view = await readPassOn(askerOf(c, means), { ...at, ...(cells ? { cells } : {}) });
    if (!view) throw new Refusal('wrongState');
    return c.json(bodyOf(view, localeOfRequest(c.req)), 200);
  });
  api.openapi(send, async (c) => {
    const sent = { ...c.req.valid('param'), ...c.req.valid('json') };
    const answer = await onceOf(c, means, async (act) => ({ ...(await passOnReturn(act, sent)) }));
    return c.json(passedOnBody.parse(answer), 200);
  });
}
