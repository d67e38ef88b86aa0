import { createRoute, z } from '@hono/zod-openapi';
import { listUnits } from '@/lib/queries/list-units';
import { listYears } from '@/lib/queries/list-years';
import { readYear } from '@/lib/queries/read-year';
import { type Api, askerOf, type Means } from './api';
import { json, problems } from './schemas/problem';
import { yearParam } from './schemas/values';
import { unit, year } from './schemas/years';

const list = createRoute({
  method: 'get',
  path: '/years',
  summary: 'The yearly collections, latest first',
  responses: { 200: json(z.object({ years: z.array(year) }), 'The years'), ...problems() },
});

const one = createRoute({
  method: 'get',
  path: '/years/{year}',
  summary: 'Edition, window, state, and returns by status',
  request: { params: z.object({ year: yearParam }) },
  responses: { 200: json(year, 'The year'), ...problems(404) },
});

const units = createRoute({
  method: 'get',
  path: '/units',
  summary: 'The tree of units as far as the asker sees it, in its order',
  responses: { 200: json(z.object({ units: z.array(unit) }), 'The units'), ...problems() },
});

export function yearRoutes(api: Api, means: Means): void {
  api.openapi(list, async (c) => c.json({ years: await listYears(askerOf(c, means)) }, 200));
  api.openapi(one, async (c) => c.json(await readYear(askerOf(c, means), c.req.valid('param')), 200));
  api.openapi(units, async (c) => c.json({ units: await listUnits(askerOf(c, means)) }, 200));
}
