import { createRoute } from '@hono/zod-openapi';
import { readLedger } from '@/lib/queries/read-ledger';
import { tableFormats } from '@/lib/report/exports/table-formats';
import { type Api, askerOf, type Means } from './api';
import { ledgerBody as bodyOf } from './bodies/ledger';
import { ledgerList } from './bodies/ledger-list';
import { type ListFormat, listFormats, sendList } from './list-files';
import { localeOfRequest } from './locale-of-request';
import { ledgerBody } from './schemas/ledger';
import { asFile, json, problems } from './schemas/problem';
import { rollupParams, rollupQuery } from './schemas/rollup';

const ledger = createRoute({
  method: 'get',
  path: '/years/{year}/rollup/{area}/ledger',
  summary:
    'Every adjustment that an area’s table ever had, cell by cell, with what each cell would be without',
  request: { params: rollupParams, query: rollupQuery },
  responses: { 200: json(ledgerBody, 'The ledger'), ...problems(404, 422) },
});

/** The ledger of overlaps of an area, and the same as a file. */
export function ledgerRoutes(api: Api, means: Means): void {
  api.openapi(ledger, async (c) => {
    const at = { ...c.req.valid('param'), ...c.req.valid('query') };
    return c.json(bodyOf(await readLedger(askerOf(c, means), at)), 200);
  });
  for (const format of listFormats) fileRoute(api, means, format);
}

function fileRoute(api: Api, means: Means, format: ListFormat): void {
  const route = createRoute({
    method: 'get',
    path: `/years/{year}/rollup/{area}/ledger.${format}`,
    summary: `The same as .${format}, in the language of the call`,
    request: { params: rollupParams, query: rollupQuery },
    responses: { 200: asFile(tableFormats[format].contentType), ...problems(404, 422) },
  });
  api.openapi(route, async (c) => {
    const at = { ...rollupParams.parse(c.req.param()), ...c.req.valid('query') };
    const view = await readLedger(askerOf(c, means), at);
    const model = ledgerList(view, localeOfRequest(c.req), await means.now());
    return sendList(c, model, format, 'ledger');
  });
}
