import { createRoute } from '@hono/zod-openapi';
import { dismissOutlier } from '@/lib/commands/dismiss-outlier';
import { editionById } from '@/lib/editions/registry';
import { outlierMessage } from '@/lib/i18n/outlier-message';
import { readOutliers } from '@/lib/queries/read-outliers';
import type { Outlier } from '@/lib/rules/outliers';
import { type Api, askerOf, type Means } from './api';
import { localeOfRequest } from './locale-of-request';
import { onceOf } from './once-of';
import { dismissBody, dismissedNote, outliersBody } from './schemas/outliers';
import { body, json, problems } from './schemas/problem';
import { rollupParams, rollupQuery } from './schemas/rollup';
import { idempotencyKey } from './schemas/transitions';

const read = createRoute({
  method: 'get',
  path: '/years/{year}/rollup/{area}/outliers',
  summary: 'What is odd about the tables directly below an area, and what they were compared with',
  request: { params: rollupParams, query: rollupQuery },
  responses: { 200: json(outliersBody, 'The hints, what was dismissed last'), ...problems(404, 422) },
});

const dismiss = createRoute({
  method: 'post',
  path: '/years/{year}/rollup/{area}/outliers/dismiss',
  summary: 'Notes that a hint was looked at and may stand',
  request: { params: rollupParams, headers: idempotencyKey, body: body(dismissBody) },
  responses: { 201: json(dismissedNote, 'Noted'), ...problems(403, 404, 413, 422) },
});

export function outlierRoutes(api: Api, means: Means): void {
  api.openapi(read, async (c) => {
    const view = await readOutliers(askerOf(c, means), { ...c.req.valid('param'), ...c.req.valid('query') });
    const [edition, locale] = [editionById(view.edition), localeOfRequest(c.req)];
    const hints = view.outliers.map(({ outlier, other, dismissed, ...rest }) => ({
      ...rest,
      cells: cellsOf(outlier),
      message: outlierMessage(outlier, { edition, other: other?.name ?? null, locale }),
      dismissed: dismissed && { ...dismissed, at: dismissed.at.toISOString() },
    }));
    return c.json({ tables: view.tables, outliers: hints, mayDismiss: view.mayDismiss }, 200);
  });
  api.openapi(dismiss, async (c) => {
    const sent = { ...c.req.valid('param'), ...c.req.valid('json') };
    const answer = await onceOf(c, means, async (act) => {
      const { at, ...rest } = await dismissOutlier(act, sent);
      return { ...rest, at: at.toISOString() };
    });
    return c.json(dismissedNote.parse(answer), 201);
  });
}

function cellsOf(outlier: Outlier): string[] {
  if (outlier.kind === 'apart') return [outlier.cell];
  return outlier.kind === 'round' ? outlier.cells : [];
}
