import { createRoute, z } from '@hono/zod-openapi';
import { readHealth } from '@/lib/queries/read-health';
import type { Api, Means } from './api';
import { json } from './schemas/problem';

const health = z
  .object({
    process: z.literal('ok'),
    database: z.enum(['ok', 'down']),
    migrations: z.enum(['ok', 'missing', 'unknown']),
  })
  .openapi('Health');

const route = createRoute({
  method: 'get',
  path: '/health',
  summary: 'Whether the program, its database and its migrations are able to serve',
  security: [],
  responses: { 200: json(health, 'Able to serve'), 503: json(health, 'Not able to serve') },
});

export function healthRoute(api: Api, { sql }: Means): void {
  api.openapi(route, async (c) => {
    const state = await readHealth(sql);
    return c.json(state, state.database === 'ok' && state.migrations === 'ok' ? 200 : 503);
  });
}
