import { createRoute } from '@hono/zod-openapi';
import { saveChapters } from '@/lib/commands/save-chapters';
import { readChapters } from '@/lib/queries/read-chapters';
import type { ChaptersView } from '@/lib/queries/views';
import { type Api, actOf, askerOf, type Means } from './api';
import { chaptersBody, saveChaptersBody, savedChaptersBody } from './schemas/chapters';
import { body, json, problems } from './schemas/problem';
import { returnParams } from './schemas/returns';

const path = '/years/{year}/returns/{unit}/chapters';

const read = createRoute({
  method: 'get',
  path,
  summary: 'The unit’s own texts for the chapters of the report',
  request: { params: returnParams },
  responses: { 200: json(chaptersBody, 'The texts'), ...problems(404) },
});

const save = createRoute({
  method: 'patch',
  path,
  summary: 'Saves these chapters and no others, all or nothing',
  request: { params: returnParams, body: body(saveChaptersBody) },
  responses: { 200: json(savedChaptersBody, 'Saved'), ...problems(403, 404, 409, 413, 422) },
});

export function chapterRoutes(api: Api, means: Means): void {
  api.openapi(read, async (c) => {
    const view = await readChapters(askerOf(c, means), c.req.valid('param'));
    return c.json(viewBody(view), 200, { etag: `"${view.revision}"` });
  });
  api.openapi(save, async (c) => {
    const sent = { ...c.req.valid('param'), ...c.req.valid('json') };
    const saved = await saveChapters(await actOf(c, means), sent);
    return c.json(saved, 200, { etag: `"${saved.revision}"` });
  });
}

function viewBody({ revision, chapters, lastYear }: ChaptersView) {
  const all = Object.entries(chapters);
  return {
    revision,
    chapters: Object.fromEntries(all.map(([key, { text }]) => [key, text])),
    marks: Object.fromEntries(
      all.map(([key, { by, at, revision }]) => [key, { by, at: at.toISOString(), revision }]),
    ),
    lastYear,
  };
}
