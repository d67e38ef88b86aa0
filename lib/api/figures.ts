import { createRoute } from '@hono/zod-openapi';
import { readFigure } from '@/lib/queries/read-figure';
import { readTotals } from '@/lib/queries/read-totals';
import { type Api, askerOf, type Means } from './api';
import * as bodies from './bodies/figures';
import { localeOfRequest } from './locale-of-request';
import { figureBody, figureParams, figureQuery, totalsBody } from './schemas/figures';
import { json, problems } from './schemas/problem';

const path = '/years/{year}/returns/{unit}/cells/{code}';

const figure = createRoute({
  method: 'get',
  path,
  summary: 'One figure of a return or of a version: who gave and accepted it, and what was written about it',
  request: { params: figureParams, query: figureQuery },
  responses: { 200: json(figureBody, 'The figure'), ...problems(404, 422) },
});

const totals = createRoute({
  method: 'get',
  path: `${path}/totals`,
  summary: 'Which totals contain the figure, area by area upwards',
  request: { params: figureParams },
  responses: { 200: json(totalsBody, 'The areas above, the nearest first'), ...problems(404) },
});

export function figureRoutes(api: Api, means: Means): void {
  api.openapi(figure, async (c) => {
    const view = await readFigure(askerOf(c, means), { ...c.req.valid('param'), ...c.req.valid('query') });
    return c.json(bodies.figureBody(view, localeOfRequest(c.req)), 200);
  });
  api.openapi(totals, async (c) => {
    const view = await readTotals(askerOf(c, means), c.req.valid('param'));
    return c.json(bodies.totalsBody(view), 200);
  });
}
