import { createRoute } from '@hono/zod-openapi';
import { saveCells } from '@/lib/commands/save-cells';
import { editionOfYear } from '@/lib/commands/year-edition';
import { Refusal } from '@/lib/refusal';
import { type Api, actOf, type Means } from './api';
import { cellsBody, topicsBody } from './bodies/cells';
import { findingBody } from './bodies/finding';
import { localeOfRequest } from './locale-of-request';
import { invalid } from './problem';
import { readJson } from './read-json';
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

/**
 * The one call that is made all the time: every cell that a clerk types comes through here. It reads its request itself,
 * by the schemas that describe it, because the generic validation around a route costs a tenth of a save.
 */
export function saveRoute(api: Api, means: Means): void {
  api.openAPIRegistry.registerPath(save);
  api.patch(save.getRoutingPath(), async (c) => {
    const at = returnParams.safeParse(c.req.param());
    if (!at.success) return invalid(c, 'param', at.error);
    const sent = saveBody.safeParse(await readJson(c));
    if (!sent.success) return invalid(c, 'json', sent.error);
    const { year, unit } = at.data;
    const saved = await saveCells(await actOf(c, means), { year, unit, ...sent.data });
    const edition = await editionOfYear(means.sql, year);
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
