import { z } from '@hono/zod-openapi';
import { instant, text } from './values';

const scope = z.enum(['read', 'write']);

export const tokenRow = z
  .object({
    id: z.string(),
    name: z.string(),
    scope,
    createdAt: instant,
    expiresAt: instant,
    revokedAt: instant.nullable(),
  })
  .openapi('Token');

export const tokenSent = z.strictObject({
  name: text(100).min(1),
  scope: scope.default('read'),
  days: z.int().min(1).max(366).default(90),
});

export const tokenMade = z
  .object({ id: z.string(), token: z.string().openapi({ description: 'Shown once.' }), expiresAt: instant })
  .openapi('NewToken');
