import { createRoute, z } from '@hono/zod-openapi';
import { closeYear } from '@/lib/commands/close-year';
import { correctYear } from '@/lib/commands/correct-year';
import { reopenYear } from '@/lib/commands/reopen-year';
import type { Api, Means } from './api';
import { onceOf } from './once-of';
import { body, json, problems } from './schemas/problem';
import { idempotencyKey } from './schemas/transitions';
import { yearParam } from './schemas/values';
import { closeYearBody, correctYearBody, reopenYearBody, steppedYear } from './schemas/years';

const params = z.object({ year: yearParam });
const shared = {
  method: 'post',
  responses: { 200: json(steppedYear, 'Done'), ...problems(403, 404, 409, 413, 422) },
} as const;

const close = createRoute({
  ...shared,
  path: '/years/{year}/close',
  summary: 'Ends the collection: from now on only corrections are taken',
  request: { params, headers: idempotencyKey, body: body(closeYearBody) },
});

const reopen = createRoute({
  ...shared,
  path: '/years/{year}/reopen',
  summary: 'Collects a closed year again, with a reason',
  request: { params, headers: idempotencyKey, body: body(reopenYearBody) },
});

const correct = createRoute({
  ...shared,
  path: '/years/{year}/correct',
  summary: 'Opens a published year for correction, with a reason; what is published stays in force',
  request: { params, headers: idempotencyKey, body: body(correctYearBody) },
});

/** What is done to a whole year; it is published where its area is. */
export function yearStepRoutes(api: Api, means: Means): void {
  api.openapi(close, async (c) => {
    const at = c.req.valid('param');
    const answer = await onceOf(c, means, async (act) => ({ ...(await closeYear(act, at)) }));
    return c.json(steppedYear.parse(answer), 200);
  });
  api.openapi(reopen, async (c) => {
    const of = { ...c.req.valid('param'), ...c.req.valid('json') };
    const answer = await onceOf(c, means, async (act) => ({ ...(await reopenYear(act, of)) }));
    return c.json(steppedYear.parse(answer), 200);
  });
  api.openapi(correct, async (c) => {
    const of = { ...c.req.valid('param'), ...c.req.valid('json') };
    const answer = await onceOf(c, means, async (act) => ({ ...(await correctYear(act, of)) }));
    return c.json(steppedYear.parse(answer), 200);
  });
}
