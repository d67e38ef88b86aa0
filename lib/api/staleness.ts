import { createRoute, type z } from '@hono/zod-openapi';
import { toJson } from '@/lib/cells/parse';
import { cellOf } from '@/lib/editions/cells';
import { editionById } from '@/lib/editions/registry';
import { readStaleness } from '@/lib/queries/read-staleness';
import type { StalenessView } from '@/lib/queries/staleness-view';
import { type Api, askerOf, type Means } from './api';
import { json, problems } from './schemas/problem';
import { rollupParams } from './schemas/rollup';
import { stalenessBody } from './schemas/staleness';

const staleness = createRoute({
  method: 'get',
  path: '/years/{year}/rollup/{area}/staleness',
  summary: 'What has changed since an area’s latest table was submitted, and which of its cells that moves',
  request: { params: rollupParams },
  responses: { 200: json(stalenessBody, 'The comparison'), ...problems(404) },
});

export function stalenessRoute(api: Api, means: Means): void {
  api.openapi(staleness, async (c) =>
    c.json(bodyOf(await readStaleness(askerOf(c, means), c.req.valid('param'))), 200),
  );
}

function bodyOf(view: StalenessView): z.infer<typeof stalenessBody> {
  const edition = editionById(view.edition);
  const kindOf = (code: string) => cellOf(edition, code)?.kind ?? 'count';
  const signed = (code: string, value: bigint) =>
    value < 0n ? -(toJson(kindOf(code), -value) ?? 0) : (toJson(kindOf(code), value) ?? 0);
  const { year, status, version, isStale: stale, below, fingerprint } = view;
  return {
    ...{ year, status, stale, below, fingerprint },
    area: view.area.code,
    name: view.area.name,
    version: version && { ...version, at: version.at.toISOString() },
    units: view.units.map(({ since, ...unit }) => ({
      ...unit,
      by: since?.by ?? null,
      at: since?.at.toISOString() ?? null,
    })),
    adjustments: view.adjustments.map(({ change, adjustment: { id, cell, amount, reason } }) => ({
      ...{ change, id, cell, reason },
      amount: signed(cell, amount),
    })),
    omissions: view.omissions.map(({ change, omission }) => ({ change, ...omission })),
    cells: view.cells.map(({ code, was, now, by, causes }) => ({
      code,
      was: toJson(kindOf(code), was),
      now: toJson(kindOf(code), now),
      by: by === null ? null : signed(code, by),
      causes: causes.map((cause) => ({
        unit: 'unit' in cause ? cause.unit : null,
        adjustment: 'adjustment' in cause ? cause.adjustment : null,
        by: signed(code, cause.by),
      })),
    })),
  };
}
