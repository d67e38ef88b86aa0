import { createRoute } from '@hono/zod-openapi';
import { editionById } from '@/lib/editions/registry';
import { readBlame } from '@/lib/queries/read-blame';
import { fewUnits, readGrid } from '@/lib/queries/read-grid';
import { readRollup } from '@/lib/queries/read-rollup';
import { readRollupCell } from '@/lib/queries/read-rollup-cell';
import { readYear } from '@/lib/queries/read-year';
import { type Api, askerOf, type Means } from './api';
import * as bodies from './bodies/rollup';
import { localeOfRequest } from './locale-of-request';
import { json, problems } from './schemas/problem';
import {
  blameBody,
  blameParams,
  blameQuery,
  gridBody,
  gridQuery,
  rollupBody,
  rollupCellBody,
  rollupCellParams,
  rollupCellQuery,
  rollupParams,
  rollupQuery,
} from './schemas/rollup';

const rollup = createRoute({
  method: 'get',
  path: '/years/{year}/rollup/{area}',
  summary: 'An area’s table, added up from its units’ returns',
  request: { params: rollupParams, query: rollupQuery },
  responses: { 200: json(rollupBody, 'The roll-up'), ...problems(404, 422) },
});

const cell = createRoute({
  method: 'get',
  path: '/years/{year}/rollup/{area}/cells/{code}',
  summary: 'One total opened into the units that make it',
  request: { params: rollupCellParams, query: rollupCellQuery },
  responses: { 200: json(rollupCellBody, 'The units and the adjustments'), ...problems(404, 422) },
});

const grid = createRoute({
  method: 'get',
  path: '/years/{year}/rollup/{area}/grid',
  summary: 'Units × cells: the direct children, areas among them followed by their own',
  request: { params: rollupParams, query: gridQuery },
  responses: { 200: json(gridBody, 'The grid'), ...problems(404, 422) },
});

const blame = createRoute({
  method: 'get',
  path: '/years/{year}/rollup/{area}/findings/{rule}',
  summary: 'Which units make an area’s table break a rule, and by how much',
  request: { params: blameParams, query: blameQuery },
  responses: {
    200: json(blameBody, 'The units, who breaks it or explained it first'),
    ...problems(404, 422),
  },
});

export function rollupRoutes(api: Api, means: Means): void {
  api.openapi(rollup, async (c) => {
    const view = await readRollup(askerOf(c, means), { ...c.req.valid('param'), ...c.req.valid('query') });
    return c.json(bodies.rollupBody(view, localeOfRequest(c.req)), 200);
  });
  api.openapi(cell, async (c) => {
    const asker = askerOf(c, means);
    const at = c.req.valid('param');
    const { way, ...query } = c.req.valid('query');
    const view = await readRollupCell(asker, { ...at, ...query, way: way?.split('/') ?? [] });
    const edition = editionById((await readYear(asker, at)).edition);
    return c.json(bodies.rollupCellBody(edition, view), 200);
  });
  api.openapi(blame, async (c) => {
    const { column = null, basis } = c.req.valid('query');
    const view = await readBlame(askerOf(c, means), { ...c.req.valid('param'), column, basis });
    return c.json(bodies.blameBody(view, localeOfRequest(c.req)), 200);
  });
  api.openapi(grid, async (c) => {
    const { open, basis } = c.req.valid('query');
    const opened =
      open === undefined
        ? ('all' as const)
        : { named: open.split(',').filter((code) => code !== ''), few: fewUnits };
    const view = await readGrid(askerOf(c, means), { ...c.req.valid('param'), basis, opened });
    return c.json(bodies.gridBody(view), 200);
  });
}
