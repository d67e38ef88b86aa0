import { createRoute } from '@hono/zod-openapi';
import { editions } from '@/lib/editions/registry';
import { Refusal } from '@/lib/refusal';
import type { Api } from './api';
import { findingBody } from './bodies/finding';
import { checkPrinted } from './check-printed';
import { localeOfRequest } from './locale-of-request';
import { checked, checkSent } from './schemas/check';
import { body, json, problems } from './schemas/problem';

const route = createRoute({
  method: 'post',
  path: '/check',
  summary: 'Checks somebody’s finished table; stores nothing',
  request: { body: body(checkSent) },
  responses: { 200: json(checked, 'What breaks a rule'), ...problems(413, 422) },
});

export function checkRoute(api: Api): void {
  api.openapi(route, (c) => {
    const { edition: id, cells, topics } = c.req.valid('json');
    const edition = editions.find((each) => each.id === id);
    if (!edition) throw new Refusal('badRequest', { params: { issues: 'edition' } });
    const locale = localeOfRequest(c.req);
    const findings = checkPrinted(edition, cells ?? {}, topics ?? null);
    return c.json({ table: findings.map((finding) => findingBody(finding, edition, locale)), text: [] }, 200);
  });
}
