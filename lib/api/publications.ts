import { createRoute, z } from '@hono/zod-openapi';
import { publishArea } from '@/lib/commands/publish-area';
import { signArea } from '@/lib/commands/sign-area';
import { zipOf } from '@/lib/publishing/zip';
import { readPublicationFile, readPublicationFiles } from '@/lib/queries/read-publication-file';
import { readPublication, readPublications } from '@/lib/queries/read-publications';
import { readReadiness } from '@/lib/queries/read-readiness';
import { type Api, askerOf, type Means } from './api';
import { publicationBody, publicationsBody, readinessBody } from './bodies/publications';
import { disposition } from './disposition';
import { onceOf } from './once-of';
import { asFile, body, json, problems } from './schemas/problem';
import * as schemas from './schemas/publications';
import { idempotencyKey } from './schemas/transitions';
import { sendFile } from './send-file';

const path = '/years/{year}/publications/{area}';

const list = createRoute({
  method: 'get',
  path,
  summary: 'The publications of an area’s table of a year, latest first; for everybody with a role',
  request: { params: schemas.areaParams },
  responses: { 200: json(schemas.publications, 'The publications'), ...problems(404) },
});

const readiness = createRoute({
  method: 'get',
  path: `${path}/readiness`,
  summary: 'What would be published now, and everything that still speaks against it',
  request: { params: schemas.areaParams },
  responses: { 200: json(schemas.readiness, 'The list, met or not'), ...problems(404) },
});

const one = createRoute({
  method: 'get',
  path: `${path}/{number}`,
  summary: 'One publication with exactly what it was made from, all levels',
  request: { params: schemas.publicationParams },
  responses: { 200: json(schemas.publication, 'The publication'), ...problems(404) },
});

const file = createRoute({
  method: 'get',
  path: `${path}/{number}/files/{name}`,
  summary: 'A published file, byte for byte; checked against its checksum before it is sent',
  request: { params: schemas.fileParams },
  responses: {
    200: {
      description: 'The file',
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
      headers: z.object({ 'content-disposition': z.string(), etag: z.string() }),
    },
    ...problems(404, 500),
  },
});

const set = createRoute({
  method: 'get',
  path: `${path}/{number}/files.zip`,
  summary: 'All its files at once, as they are',
  request: { params: schemas.publicationParams },
  responses: {
    200: asFile('application/zip', 'The files'),
    ...problems(404, 500),
  },
});

const sign = createRoute({
  method: 'post',
  path: `${path}/sign`,
  summary: 'Signs the submitted version for publication: first its compiler, then somebody else',
  request: { params: schemas.areaParams, headers: idempotencyKey, body: body(schemas.signBody) },
  responses: { 200: json(schemas.signed, 'Signed'), ...problems(403, 404, 409, 413, 422) },
});

const publish = createRoute({
  method: 'post',
  path: `${path}/publish`,
  summary: 'Publishes the signed version and freezes its files; from the second time on as a correction',
  request: { params: schemas.areaParams, headers: idempotencyKey, body: body(schemas.publishBody) },
  responses: { 200: json(schemas.published, 'Published'), ...problems(403, 404, 409, 413, 422) },
});

/** What is published of a year, and the way there. */
export function publicationRoutes(api: Api, means: Means): void {
  api.openapi(list, async (c) =>
    c.json(publicationsBody(await readPublications(askerOf(c, means), c.req.valid('param'))), 200),
  );
  api.openapi(readiness, async (c) =>
    c.json(readinessBody(await readReadiness(askerOf(c, means), c.req.valid('param'))), 200),
  );
  api.openapi(one, async (c) =>
    c.json(publicationBody(await readPublication(askerOf(c, means), c.req.valid('param'))), 200),
  );
  api.openapi(file, async (c) => {
    const { name, mediaType, sha256, bytes } = await readPublicationFile(
      askerOf(c, means),
      c.req.valid('param'),
    );
    return c.body(bytes, 200, {
      'content-type': mediaType,
      'content-disposition': disposition('attachment', name, name),
      etag: `"${sha256}"`,
    });
  });
  api.openapi(set, async (c) => {
    const at = c.req.valid('param');
    const { areaName, files } = await readPublicationFiles(askerOf(c, means), at);
    const plain = `${at.year}-${at.number}`;
    return sendFile(c, zipOf(files), {
      contentType: 'application/zip',
      name: `${areaName}${at.year}年度汇总表第${at.number}次发布.zip`,
      plain: `${plain}.zip`,
    });
  });
  api.openapi(sign, async (c) => {
    const sent = { ...c.req.valid('param'), ...c.req.valid('json') };
    const answer = await onceOf(c, means, async (act) => ({ ...(await signArea(act, sent)) }));
    return c.json(schemas.signed.parse(answer), 200);
  });
  api.openapi(publish, async (c) => {
    const { reason } = c.req.valid('json');
    const sent = { ...c.req.valid('param'), ...(reason === undefined ? {} : { reason }) };
    const answer = await onceOf(c, means, async (act) => ({ ...(await publishArea(act, sent)) }));
    return c.json(schemas.published.parse(answer), 200);
  });
}
