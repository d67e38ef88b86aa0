import { createRoute, z } from '@hono/zod-openapi';
import { readLedger } from '@/lib/queries/read-ledger';
import { writeListCsv } from '@/lib/report/exports/list-csv';
import { type ListModel, writeListXlsx } from '@/lib/report/exports/list-xlsx';
import { tableFormats } from '@/lib/report/exports/table-formats';
import { type Api, askerOf, type Means } from './api';
import { ledgerBody as bodyOf } from './bodies/ledger';
import { ledgerList } from './bodies/ledger-list';
import { disposition } from './disposition';
import { localeOfRequest } from './locale-of-request';
import { ledgerBody } from './schemas/ledger';
import { json, problems } from './schemas/problem';
import { rollupParams, rollupQuery } from './schemas/rollup';

const ledger = createRoute({
  method: 'get',
  path: '/years/{year}/rollup/{area}/ledger',
  summary:
    'Every adjustment that an area’s table ever had, cell by cell, with what each cell would be without',
  request: { params: rollupParams, query: rollupQuery },
  responses: { 200: json(ledgerBody, 'The ledger'), ...problems(404, 422) },
});

const files: Record<'xlsx' | 'csv', (model: ListModel) => Promise<Uint8Array> | string> = {
  xlsx: writeListXlsx,
  csv: writeListCsv,
};

/** The ledger of overlaps of an area, and the same as a file. */
export function ledgerRoutes(api: Api, means: Means): void {
  api.openapi(ledger, async (c) => {
    const at = { ...c.req.valid('param'), ...c.req.valid('query') };
    return c.json(bodyOf(await readLedger(askerOf(c, means), at)), 200);
  });
  fileRoute(api, means, 'xlsx');
  fileRoute(api, means, 'csv');
}

function fileRoute(api: Api, means: Means, format: keyof typeof files): void {
  const { contentType } = tableFormats[format];
  const route = createRoute({
    method: 'get',
    path: `/years/{year}/rollup/{area}/ledger.${format}`,
    summary: `The same as .${format}, in the language of the call`,
    request: { params: rollupParams, query: rollupQuery },
    responses: {
      200: {
        description: 'The file',
        content: { [contentType]: { schema: z.string().openapi({ format: 'binary' }) } },
        headers: z.object({ 'content-disposition': z.string() }),
      },
      ...problems(404, 422),
    },
  });
  api.openapi(route, async (c) => {
    const at = { ...rollupParams.parse(c.req.param()), ...c.req.valid('query') };
    const view = await readLedger(askerOf(c, means), at);
    const model = ledgerList(view, localeOfRequest(c.req), await means.now());
    const file = await files[format](model);
    return c.body(typeof file === 'string' ? file : Uint8Array.from(file), 200, {
      'content-type': contentType,
      'content-disposition': disposition('attachment', `${model.title}.${format}`, `ledger.${format}`),
    });
  });
}
