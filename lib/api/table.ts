import { createRoute, z } from '@hono/zod-openapi';
import { editionById } from '@/lib/editions/registry';
import { readRollup } from '@/lib/queries/read-rollup';
import type { Rollup } from '@/lib/queries/views';
import { type TableFormatName, tableFileName, tableFormats } from '@/lib/report/exports/table-formats';
import { type ReportModel, tableModel } from '@/lib/report/model';
import { type Api, askerOf, type Means } from './api';
import { disposition } from './disposition';
import { problems } from './schemas/problem';
import { rollupParams, tableQuery } from './schemas/rollup';

/** An area's table for download; one address for each format. */
export function tableRoutes(api: Api, means: Means): void {
  tableRoute(api, means, 'xlsx');
  tableRoute(api, means, 'csv');
  tableRoute(api, means, 'json');
}

function tableRoute(api: Api, means: Means, format: TableFormatName): void {
  const { contentType, write } = tableFormats[format];
  const route = createRoute({
    method: 'get',
    path: `/years/{year}/rollup/{area}/table.${format}`,
    summary: `An area’s official table as .${format}`,
    request: { params: rollupParams, query: tableQuery },
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
    const { basis, notes } = c.req.valid('query');
    const at = rollupParams.parse(c.req.param());
    const view = await readRollup(askerOf(c, means), { ...at, basis });
    const model = modelOf(view, { withAdjustments: notes === '1' });
    const file = await write(model);
    return c.body(typeof file === 'string' ? file : Uint8Array.from(file), 200, {
      'content-type': contentType,
      'content-disposition': disposition(
        'attachment',
        `${tableFileName(model)}.${format}`,
        `table.${format}`,
      ),
    });
  });
}

function modelOf(view: Rollup, { withAdjustments }: { withAdjustments: boolean }): ReportModel {
  return tableModel({
    edition: editionById(view.edition),
    year: view.year.year,
    unitName: view.area.name,
    cells: view.cells,
    topics: view.topics,
    adjustments: withAdjustments ? view.adjustments : [],
    notes: notesOf(view),
    fingerprint: view.fingerprint,
  });
}

/** What keeps the table from being the final one; printed under it, like the table itself in Chinese only. */
function notesOf({ basis, missing }: Rollup): string[] {
  const [first] = missing;
  return [
    ...(basis === 'submitted' ? ['本表含已提交、尚未审核通过的报表，非最终数据。'] : []),
    ...(basis === 'all' ? ['本表含填报中、尚未提交的报表，非最终数据。'] : []),
    ...(first
      ? [
          `本表未计入${first.name}${missing.length > 1 ? `等${missing.length}个单位` : ''}的报表，非最终数据。`,
        ]
      : []),
  ];
}
