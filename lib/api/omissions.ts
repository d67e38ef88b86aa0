import { createRoute, z } from '@hono/zod-openapi';
import { omitUnit } from '@/lib/commands/omit-unit';
import { takeBackOmission } from '@/lib/commands/take-back-omission';
import { type Api, actOf, type Means } from './api';
import { onceOf } from './once-of';
import { namedOmission, omissionParams, omissionSent } from './schemas/omissions';
import { body, json, problems } from './schemas/problem';
import { rollupParams } from './schemas/rollup';
import { idempotencyKey } from './schemas/transitions';

const add = createRoute({
  method: 'post',
  path: '/years/{year}/rollup/{area}/omissions',
  summary:
    'Names a direct child that the area’s table is made without, with the reason that is printed under it',
  request: { params: rollupParams, headers: idempotencyKey, body: body(omissionSent) },
  responses: { 201: json(namedOmission, 'Named'), ...problems(403, 404, 409, 413, 422) },
});

const remove = createRoute({
  method: 'delete',
  path: '/years/{year}/rollup/{area}/omissions/{unit}',
  summary: 'Waits for the unit again; the naming stays in the log',
  request: { params: omissionParams },
  responses: { 200: json(z.object({ unit: z.string() }), 'Taken back'), ...problems(403, 404, 409) },
});

export function omissionRoutes(api: Api, means: Means): void {
  api.openapi(add, async (c) => {
    const [at, sent] = [c.req.valid('param'), c.req.valid('json')];
    const answer = await onceOf(c, means, async (act) => {
      const { at: when, ...named } = await omitUnit(act, { ...at, ...sent });
      return { ...named, at: when.toISOString() };
    });
    return c.json(namedOmission.parse(answer), 201);
  });
  api.openapi(remove, async (c) =>
    c.json(await takeBackOmission(await actOf(c, means), c.req.valid('param')), 200),
  );
}
