import { createRoute, type z } from '@hono/zod-openapi';
import { editionById } from '@/lib/editions/registry';
import type { Locale } from '@/lib/i18n/locale';
import { readHistory } from '@/lib/queries/read-history';
import { readVersion } from '@/lib/queries/read-version';
import type { VersionView } from '@/lib/queries/version-views';
import { type Api, askerOf, type Means } from './api';
import { cellsBody, topicsBody } from './bodies/cells';
import { entryBody } from './bodies/entry';
import { findingBody } from './bodies/finding';
import { localeOfRequest } from './locale-of-request';
import { historyPage, historyQuery, versionBody, versionParams } from './schemas/history';
import { json, problems } from './schemas/problem';
import { returnParams } from './schemas/returns';

const history = createRoute({
  method: 'get',
  path: '/years/{year}/returns/{unit}/history',
  summary: 'Who did what when, and which cell from what to what; latest first',
  request: { params: returnParams, query: historyQuery },
  responses: {
    200: json(historyPage, 'The log of the return, or a page of it; ask for the next one with its cursor'),
    ...problems(404, 422),
  },
});

const version = createRoute({
  method: 'get',
  path: '/years/{year}/returns/{unit}/versions/{number}',
  summary: 'What was submitted, as it was frozen, with its SHA-256',
  request: { params: versionParams },
  responses: { 200: json(versionBody, 'The version'), ...problems(404) },
});

export function historyRoutes(api: Api, means: Means): void {
  api.openapi(history, async (c) => {
    const asker = askerOf(c, means);
    const at = c.req.valid('param');
    const { edition: form, entries, next } = await readHistory(asker, { ...at, ...c.req.valid('query') });
    const edition = editionById(form);
    const history = entries.map((entry) => entryBody(edition, entry));
    return c.json({ history, next: next?.toString() ?? null }, 200);
  });
  api.openapi(version, async (c) => {
    const view = await readVersion(askerOf(c, means), c.req.valid('param'));
    return c.json(versionJson(view, localeOfRequest(c.req)), 200);
  });
}

function versionJson(view: VersionView, locale: Locale): z.infer<typeof versionBody> {
  const edition = editionById(view.edition);
  return {
    ...view,
    unit: view.unit.code,
    cells: cellsBody(edition, view.cells),
    topics: view.topics && topicsBody(view.topics),
    findings: view.findings.map((finding) => findingBody(finding, edition, locale)),
    at: view.at.toISOString(),
  };
}
