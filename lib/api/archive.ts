import { createRoute, type z } from '@hono/zod-openapi';
import { type KnownYears, shownYears } from '@/lib/archive/choice';
import { readArchive } from '@/lib/queries/read-archive';
import { readArchiveComparison } from '@/lib/queries/read-archive-comparison';
import { readArchiveUnit } from '@/lib/queries/read-archive-unit';
import { Refusal } from '@/lib/refusal';
import { tableFormats } from '@/lib/report/exports/table-formats';
import { type Api, type ApiContext, askerOf, type Means } from './api';
import * as bodies from './bodies/archive';
import { archiveList } from './bodies/archive-list';
import { type ListFormat, listFormats, sendList } from './list-files';
import { localeOfRequest } from './locale-of-request';
import { archiveBody, compareBody, compareQuery, unitArchiveBody, unitParams } from './schemas/archive';
import { asFile, json, problems } from './schemas/problem';

const list = createRoute({
  method: 'get',
  path: '/archive',
  summary: 'Every year with what was published of it, latest first; for everybody who is signed in',
  responses: { 200: json(archiveBody, 'The years'), ...problems() },
});

const compare = createRoute({
  method: 'get',
  path: '/archive/compare',
  summary: 'A unit’s tables of some years side by side, each cell the same, renamed or not comparable',
  request: { query: compareQuery },
  responses: { 200: json(compareBody, 'The comparison'), ...problems(404, 422) },
});

const unit = createRoute({
  method: 'get',
  path: '/archive/units/{unit}',
  summary: 'A unit’s returns of all years with everything that was submitted, latest first',
  request: { params: unitParams },
  responses: { 200: json(unitArchiveBody, 'The returns'), ...problems(404) },
});

/** What was published, and the years of a unit beside each other. */
export function archiveRoutes(api: Api, means: Means): void {
  api.openapi(list, async (c) => {
    const years = await readArchive(askerOf(c, means));
    return c.json({ years: years.map(bodies.archiveYearBody) }, 200);
  });
  api.openapi(compare, async (c) => {
    const view = await readCompared(c, means, c.req.valid('query'));
    return c.json(bodies.compareBody(view, localeOfRequest(c.req)), 200);
  });
  api.openapi(unit, async (c) => {
    const returns = await readArchiveUnit(askerOf(c, means), c.req.valid('param').unit);
    return c.json(bodies.unitArchiveBody(returns), 200);
  });
  for (const format of listFormats) fileRoute(api, means, format);
}

async function readCompared(c: ApiContext, means: Means, asked: z.infer<typeof compareQuery>) {
  const { unit, years, edition = null } = asked;
  const choose = (all: KnownYears) => years ?? shownYears(null, all);
  const view = await readArchiveComparison(askerOf(c, means), { unit, edition, choose });
  if (edition !== null && view.edition.id !== edition) throw new Refusal('notFound');
  return view;
}

function fileRoute(api: Api, means: Means, format: ListFormat): void {
  const route = createRoute({
    method: 'get',
    path: `/archive/compare.${format}`,
    summary: `The same as .${format}`,
    request: { query: compareQuery },
    responses: { 200: asFile(tableFormats[format].contentType), ...problems(404, 422) },
  });
  api.openapi(route, async (c) => {
    const model = archiveList(await readCompared(c, means, c.req.valid('query')), localeOfRequest(c.req));
    return sendList(c, model, format, 'years');
  });
}
