import { createRoute, type z } from '@hono/zod-openapi';
import { editionById } from '@/lib/editions/registry';
import type { Locale } from '@/lib/i18n/locale';
import type { Effect } from '@/lib/queries/effect-view';
import { readEffect } from '@/lib/queries/read-effect';
import type { Finding } from '@/lib/rules/finding';
import { type Api, askerOf, type Means } from './api';
import { cellsBody } from './bodies/cells';
import { findingBody } from './bodies/finding';
import { localeOfRequest } from './locale-of-request';
import { effectBody, effectQuery } from './schemas/effect';
import { json, problems } from './schemas/problem';
import { returnParams } from './schemas/returns';

const effect = createRoute({
  method: 'get',
  path: '/years/{year}/returns/{unit}/effect',
  summary: 'What accepting it would break and mend in the table of the area above',
  request: { params: returnParams, query: effectQuery },
  responses: { 200: json(effectBody, 'The effect'), ...problems(403, 404, 422) },
});

export function effectRoute(api: Api, means: Means): void {
  api.openapi(effect, async (c) => {
    const view = await readEffect(askerOf(c, means), { ...c.req.valid('param'), ...c.req.valid('query') });
    return c.json(bodyOf(view, localeOfRequest(c.req)), 200);
  });
}

function bodyOf(view: Effect, locale: Locale): z.infer<typeof effectBody> {
  const edition = editionById(view.edition);
  const told = (finding: Finding) => findingBody(finding, edition, locale);
  const { version, instead, children, findings } = view;
  return {
    area: view.area.code,
    name: view.area.name,
    unit: view.unit.code,
    version,
    instead,
    children,
    before: cellsBody(edition, view.before),
    after: cellsBody(edition, view.after),
    findings: {
      new: findings.new.map(told),
      mended: findings.mended.map(told),
      still: findings.still.map(({ finding, before }) => ({
        ...told(finding),
        before: told(before).message,
      })),
    },
  };
}
