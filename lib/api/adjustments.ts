import { createRoute, z } from '@hono/zod-openapi';
import { addAdjustment } from '@/lib/commands/add-adjustment';
import { approveAdjustment } from '@/lib/commands/approve-adjustment';
import { removeAdjustment } from '@/lib/commands/remove-adjustment';
import { editionOfYear } from '@/lib/commands/year-edition';
import { Refusal } from '@/lib/refusal';
import { type Api, actOf, type Means } from './api';
import { adjustmentBody } from './bodies/rollup';
import { onceOf } from './once-of';
import { body, json, problems } from './schemas/problem';
import {
  adjustment,
  adjustmentParams,
  adjustmentSent,
  approvedAdjustment,
  rollupParams,
} from './schemas/rollup';
import { idempotencyKey } from './schemas/transitions';

const add = createRoute({
  method: 'post',
  path: '/years/{year}/rollup/{area}/adjustments',
  summary: 'Corrects a compiled cell, with a reason and the units that counted the same thing',
  request: { params: rollupParams, headers: idempotencyKey, body: body(adjustmentSent) },
  responses: { 201: json(adjustment, 'Added'), ...problems(403, 404, 409, 413, 422) },
});

const approve = createRoute({
  method: 'post',
  path: '/years/{year}/rollup/{area}/adjustments/{id}/approve',
  summary: 'A second person’s approval of an adjustment; it changes no figure',
  request: { params: adjustmentParams, headers: idempotencyKey },
  responses: { 200: json(approvedAdjustment, 'Approved'), ...problems(403, 404, 409) },
});

const remove = createRoute({
  method: 'delete',
  path: '/years/{year}/rollup/{area}/adjustments/{id}',
  summary: 'Takes an adjustment out; it stays in the ledger, struck through',
  request: { params: adjustmentParams },
  responses: { 200: json(z.object({ id: z.int() }), 'Removed'), ...problems(403, 404, 409) },
});

export function adjustmentRoutes(api: Api, means: Means): void {
  api.openapi(add, async (c) => {
    const at = c.req.valid('param');
    const sent = c.req.valid('json');
    const edition = await editionOfYear(means.sql, at.year);
    if (!edition) throw new Refusal('notFound');
    const answer = await onceOf(c, means, async (act) => ({
      ...adjustmentBody(edition, await addAdjustment(act, { ...at, ...sent })),
    }));
    return c.json(adjustment.parse(answer), 201);
  });
  api.openapi(approve, async (c) => {
    const at = c.req.valid('param');
    const answer = await onceOf(c, means, async (act) => {
      const approved = await approveAdjustment(act, at);
      return { ...approved, at: approved.at.toISOString() };
    });
    return c.json(approvedAdjustment.parse(answer), 200);
  });
  api.openapi(remove, async (c) =>
    c.json(await removeAdjustment(await actOf(c, means), c.req.valid('param')), 200),
  );
}
