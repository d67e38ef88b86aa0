import { createRoute } from '@hono/zod-openapi';
import { saveCells } from '@/lib/commands/save-cells';
import { editionOfYear } from '@/lib/commands/year-edition';
import { Refusal } from '@/lib/refusal';
import { type Api, actOf, type Means } from './api';
import { cellsBody, topicsBody } from './bodies/cells';
import { findingBody } from './bodies/finding';
import { localeOfRequest } from './locale-of-request';
import { body, json, problems } from './schemas/problem';
import { returnParams, saveBody, savedBody } from './schemas/returns';
import { sendJson } from './send-json';

const save = createRoute({
  method: 'patch',
  path: '/years/{year}/returns/{unit}',
  summary: 'Saves these cells and no others, all or nothing',
  request: { params: returnParams, body: body(saveBody) },
  responses: { 200: json(savedBody, 'Saved'), ...problems(403, 404, 409, 413, 422) },
});

/** The one call that is made all the time: every cell that a clerk types comes through here. */
export function saveRoute(api: Api, means: Means): void {
  api.openapi(save, async (c) => {
    const at = c.req.valid('param');
    const { cells, ...sent } = c.req.valid('json');
    const saved = await saveCells(await actOf(c, means), { ...at, ...sent, cells: numbersOf(cells) });
    const edition = await editionOfYear(means.sql, at.year);
    if (!edition) throw new Refusal('notFound');
    const locale = localeOfRequest(c.req);
    return sendJson(
      c,
      {
        revision: saved.revision,
        cells: cellsBody(edition, saved.cells),
        findings: saved.findings.map((finding) => findingBody(finding, edition, locale)),
        topics: saved.topics && topicsBody(saved.topics),
        explanations: saved.explanations,
      },
      { etag: `"${saved.revision}"` },
    );
  });
}

/** What is not a number becomes NaN, which is refused with the name of its cell like any other bad value. */
export function numbersOf(cells: Readonly<Record<string, unknown>>): Record<string, number | null> {
  return Object.fromEntries(
    Object.entries(cells).map(([code, value]) => [
      code,
      value === null || typeof value === 'number' ? value : Number.NaN,
    ]),
  );
}
