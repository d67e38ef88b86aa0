import { createRoute, z } from '@hono/zod-openapi';
import { cellsOf } from '@/lib/editions/cells';
import { editionHash } from '@/lib/editions/fingerprint';
import { editions } from '@/lib/editions/registry';
import type { Edition } from '@/lib/editions/types';
import { Refusal } from '@/lib/refusal';
import type { Api } from './api';
import { edition, editionSummary } from './schemas/editions';
import { json, problems } from './schemas/problem';

const list = createRoute({
  method: 'get',
  path: '/editions',
  summary: 'The official forms',
  responses: { 200: json(z.object({ editions: z.array(editionSummary) }), 'The forms'), ...problems() },
});

const one = createRoute({
  method: 'get',
  path: '/editions/{id}',
  summary: 'One official form as data',
  request: { params: z.object({ id: z.string() }) },
  responses: { 200: json(edition, 'The form'), ...problems(404) },
});

export function editionRoutes(api: Api): void {
  api.openapi(list, (c) => c.json({ editions: editions.map(summaryOf) }, 200));
  api.openapi(one, (c) => {
    const found = editions.find((each) => each.id === c.req.valid('param').id);
    if (!found) throw new Refusal('notFound');
    const cells = cellsOf(found).map(({ section, row, column, parts, ...spec }) => ({
      ...spec,
      section: section.code,
      row: row.code,
      column: column?.code ?? null,
      parts: parts ? [...parts] : null,
    }));
    return c.json({ ...found, ...summaryOf(found), cells }, 200);
  });
}

function summaryOf(found: Edition): z.infer<typeof editionSummary> {
  const [from, to] = found.years;
  return { id: found.id, title: found.title, years: [from, to], sha256: editionHash(found) };
}
