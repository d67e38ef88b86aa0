import { createRoute, z } from '@hono/zod-openapi';
import { attachScan } from '@/lib/commands/attach-scan';
import { removeScan } from '@/lib/commands/remove-scan';
import { listScans } from '@/lib/queries/list-scans';
import { readScan } from '@/lib/queries/read-scan';
import type { ScanNote } from '@/lib/queries/views';
import { scanTypes } from '@/lib/scans/scan-type';
import { type Api, actOf, askerOf, type Means } from './api';
import { disposition } from './disposition';
import { json, problems } from './schemas/problem';
import { returnParams } from './schemas/returns';
import { scanForm, scanList, scanParams, scan as scanSchema } from './schemas/scans';

const path = '/years/{year}/returns/{unit}/scans';

const attach = createRoute({
  method: 'post',
  path,
  summary: 'Attaches a scan of the stamped sheet to the latest version; the same file again changes nothing',
  request: {
    params: returnParams,
    body: { required: true, content: { 'multipart/form-data': { schema: scanForm } } },
  },
  responses: { 201: json(scanSchema, 'Attached'), ...problems(403, 404, 409, 413, 422) },
});

const list = createRoute({
  method: 'get',
  path,
  summary: 'The stamped sheets of a return, latest version first',
  request: { params: returnParams },
  responses: { 200: json(scanList, 'Without their bytes'), ...problems(404) },
});

/** Nothing runs and nothing is fetched; the browser may lay out its own viewer. */
const viewing = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

const binary = z.string().openapi({ format: 'binary' });
const one = createRoute({
  method: 'get',
  path: `${path}/{id}`,
  summary: 'A stamped sheet as it was sent',
  request: { params: scanParams },
  responses: {
    200: {
      description: 'The file',
      content: Object.fromEntries(Object.keys(scanTypes).map((type) => [type, { schema: binary }])),
      headers: z.object({ 'content-disposition': z.string(), etag: z.string() }),
    },
    304: { description: 'Unchanged since If-None-Match' },
    ...problems(404),
  },
});

const remove = createRoute({
  method: 'delete',
  path: `${path}/{id}`,
  summary: 'Takes a stamped sheet away from a version that is not accepted; it stays in the log',
  request: { params: scanParams },
  responses: { 200: json(z.object({ id: z.int() }), 'Removed'), ...problems(403, 404, 409) },
});

/** Scans of the stamped sheet. Files are told by their content; what is sent as a type is not looked at. */
export function scanRoutes(api: Api, means: Means): void {
  api.openapi(attach, async (c) => {
    const { file, version } = c.req.valid('form');
    const note = await attachScan(await actOf(c, means), {
      ...c.req.valid('param'),
      file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) },
      ...(version === undefined ? {} : { version }),
    });
    return c.json(scanBody(note), 201);
  });
  api.openapi(list, async (c) => {
    const { scans, actions } = await listScans(askerOf(c, means), c.req.valid('param'));
    return c.json({ scans: scans.map(scanBody), actions }, 200);
  });
  api.openapi(one, async (c) => {
    const scan = await readScan(askerOf(c, means), c.req.valid('param'));
    const kept = { etag: `"${scan.sha256}"`, 'cache-control': 'private, no-cache' };
    if (c.req.header('if-none-match') === kept.etag) return c.body(null, 304, kept);
    const ending = scanTypes[scan.mediaType].endings[0] ?? '';
    return c.body(scan.bytes, 200, {
      ...kept,
      'content-type': scan.mediaType,
      'content-disposition': disposition('inline', scan.name, `scan.${ending}`),
      'content-security-policy': viewing,
    });
  });
  api.openapi(remove, async (c) =>
    c.json(await removeScan(await actOf(c, means), c.req.valid('param')), 200),
  );
}

function scanBody(note: ScanNote): z.infer<typeof scanSchema> {
  return { ...note, at: note.at.toISOString() };
}
