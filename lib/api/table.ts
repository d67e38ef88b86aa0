import { createRoute } from '@hono/zod-openapi';
import { editionById } from '@/lib/editions/registry';
import { readRollup } from '@/lib/queries/read-rollup';
import { readVersion } from '@/lib/queries/read-version';
import type { Rollup } from '@/lib/queries/views';
import { type TableFormatName, tableFormatNames } from '@/lib/report/exports/table-format-names';
import { tableFormats } from '@/lib/report/exports/table-formats';
import { tableFile } from '@/lib/report/exports/table-of-version';
import { type ReportModel, tableModel } from '@/lib/report/model';
import { tableOfVersion } from '@/lib/report/version-table';
import { readMadeFrom } from '@/lib/rollup/made-from';
import { type Api, type ApiContext, askerOf, type Means } from './api';
import { versionParams } from './schemas/history';
import { asFile, problems } from './schemas/problem';
import { rollupParams, tableQuery } from './schemas/rollup';
import { sendFile } from './send-file';

/** Tables for download, an area's as it stands now and a frozen version's; one address for each format. */
export function tableRoutes(api: Api, means: Means): void {
  for (const format of tableFormatNames) {
    liveRoute(api, means, format);
    versionRoute(api, means, format);
  }
}

function liveRoute(api: Api, means: Means, format: TableFormatName): void {
  const route = createRoute({
    method: 'get',
    path: `/years/{year}/rollup/{area}/table.${format}`,
    summary: `An area’s official table as .${format}`,
    request: { params: rollupParams, query: tableQuery },
    responses: fileOr(format, 404, 422),
  });
  api.openapi(route, async (c) => {
    const { basis, notes } = c.req.valid('query');
    const view = await readRollup(askerOf(c, means), { ...rollupParams.parse(c.req.param()), basis });
    return sendTable(c, modelOf(view, { withAdjustments: notes === '1' }), format);
  });
}

function versionRoute(api: Api, means: Means, format: TableFormatName): void {
  const route = createRoute({
    method: 'get',
    path: `/years/{year}/returns/{unit}/versions/{number}/table.${format}`,
    summary: `A frozen version’s official table as .${format}; always the same bytes`,
    request: { params: versionParams },
    responses: fileOr(format, 404),
  });
  api.openapi(route, async (c) => {
    const view = await readVersion(askerOf(c, means), versionParams.parse(c.req.param()));
    const model = tableOfVersion({
      edition: editionById(view.edition),
      year: view.year,
      unitName: view.unit.name,
      cells: view.cells,
      topics: view.topics,
      madeFrom: readMadeFrom(view.madeFrom),
    });
    return sendTable(c, model, format);
  });
}

function fileOr(format: TableFormatName, ...refused: Parameters<typeof problems>) {
  return {
    200: asFile(tableFormats[format].contentType),
    ...problems(...refused),
  };
}

async function sendTable(c: ApiContext, model: ReportModel, format: TableFormatName) {
  const { name, contentType, bytes } = await tableFile(model, format);
  return sendFile(c, bytes, { contentType, name, plain: `table.${format}` });
}

function modelOf(view: Rollup, { withAdjustments }: { withAdjustments: boolean }): ReportModel {
  return tableModel({
    edition: editionById(view.edition),
    year: view.year.year,
    unitName: view.area.name,
    cells: view.cells,
    topics: view.topics,
    adjustments: withAdjustments ? view.adjustments : [],
    omissions: view.omissions,
    notes: notesOf(view),
    fingerprint: view.fingerprint,
  });
}

/** What keeps the table from being the final one; printed under it, like the table itself in Chinese only. */
function notesOf({ basis, missing: all, omissions }: Rollup): string[] {
  const named = new Set(omissions.own.map(({ unit }) => unit));
  const missing = all.filter(({ code }) => !named.has(code));
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
