import { createRoute, z } from '@hono/zod-openapi';
import { createAccessToken } from '@/lib/commands/create-access-token';
import { revokeAccessToken } from '@/lib/commands/revoke-access-token';
import { listTokens } from '@/lib/queries/list-tokens';
import { type Api, actOf, askerOf, type Means } from './api';
import { body, json, problems } from './schemas/problem';
import { tokenMade, tokenRow, tokenSent } from './schemas/tokens';
import { text } from './schemas/values';

const list = createRoute({
  method: 'get',
  path: '/tokens',
  summary: 'The asker’s own access tokens',
  responses: {
    200: json(z.object({ tokens: z.array(tokenRow) }), 'The tokens, without their secret'),
    ...problems(),
  },
});

const create = createRoute({
  method: 'post',
  path: '/tokens',
  summary: 'Makes an access token that acts as its owner; shown once',
  request: { body: body(tokenSent) },
  responses: { 201: json(tokenMade, 'Made'), ...problems(403, 413, 422) },
});

const revoke = createRoute({
  method: 'delete',
  path: '/tokens/{id}',
  summary: 'Ends one of the asker’s access tokens',
  request: { params: z.object({ id: text(64) }) },
  responses: { 200: json(z.object({ id: z.string() }), 'Ended'), ...problems(403, 404) },
});

export function tokenRoutes(api: Api, means: Means): void {
  api.openapi(list, async (c) => {
    const tokens = await listTokens(askerOf(c, means));
    const instants = (row: (typeof tokens)[number]) => ({
      createdAt: row.createdAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
      revokedAt: row.revokedAt?.toISOString() ?? null,
    });
    return c.json({ tokens: tokens.map((row) => ({ ...row, ...instants(row) })) }, 200);
  });
  api.openapi(create, async (c) => {
    const made = await createAccessToken(await actOf(c, means), c.req.valid('json'));
    return c.json({ ...made, expiresAt: made.expiresAt.toISOString() }, 201);
  });
  api.openapi(revoke, async (c) =>
    c.json(await revokeAccessToken(await actOf(c, means), c.req.valid('param')), 200),
  );
}
