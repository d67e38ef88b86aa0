import { createRoute } from '@hono/zod-openapi';
import { remindReturns } from '@/lib/commands/remind-returns';
import { lookFrom } from '@/lib/progress/look';
import { readProgress } from '@/lib/queries/read-progress';
import { tableFormats } from '@/lib/report/exports/table-formats';
import { type Api, askerOf, type Means } from './api';
import { progressBody as bodyOf } from './bodies/progress';
import { progressList } from './bodies/progress-list';
import { sendList } from './list-files';
import { localeOfRequest } from './locale-of-request';
import { onceOf } from './once-of';
import { asFile, body, json, problems } from './schemas/problem';
import { progressBody, progressParams, progressQuery, remindBody, remindedBody } from './schemas/progress';
import { idempotencyKey } from './schemas/transitions';

const board = createRoute({
  method: 'get',
  path: '/years/{year}/progress/{area}',
  summary: 'How far an area’s units are: its direct children, and of the areas among them the children',
  request: { params: progressParams, query: progressQuery },
  responses: { 200: json(progressBody, 'The board'), ...problems(404, 422) },
});

const list = createRoute({
  method: 'get',
  path: '/years/{year}/progress/{area}/table.xlsx',
  summary: 'The same list, as filtered, as .xlsx',
  request: { params: progressParams, query: progressQuery },
  responses: {
    200: asFile(tableFormats.xlsx.contentType),
    ...problems(404, 422),
  },
});

const remind = createRoute({
  method: 'post',
  path: '/years/{year}/progress/{area}/reminders',
  summary: 'Reminds units directly below the area to send their return in; each at most once a day',
  request: { params: progressParams, headers: idempotencyKey, body: body(remindBody) },
  responses: { 200: json(remindedBody, 'Who was reminded'), ...problems(403, 404, 409, 413, 422) },
});

export function progressRoutes(api: Api, means: Means): void {
  api.openapi(board, async (c) => {
    const view = await readProgress(askerOf(c, means), { ...c.req.valid('param'), at: await means.now() });
    return c.json(bodyOf(view, lookFrom(c.req.valid('query')), localeOfRequest(c.req)), 200);
  });
  api.openapi(list, async (c) => {
    const at = await means.now();
    const view = await readProgress(askerOf(c, means), { ...progressParams.parse(c.req.param()), at });
    const model = progressList(view, lookFrom(c.req.valid('query')), localeOfRequest(c.req), at);
    return sendList(c, model, 'xlsx', 'progress');
  });
  api.openapi(remind, async (c) => {
    const sent = { ...c.req.valid('param'), ...c.req.valid('json') };
    const answer = await onceOf(c, means, (act) => remindReturns(act, sent));
    return c.json(remindedBody.parse(answer), 200);
  });
}
