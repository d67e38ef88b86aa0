import { z } from '@hono/zod-openapi';
import { cells, finding } from './values';

export const effectQuery = z.strictObject({
  version: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number)
    .optional()
    .openapi({ type: 'integer', minimum: 1, description: 'The latest one unless named.' }),
});

export const effectBody = z
  .object({
    area: z.string().openapi({ description: 'The area above, whose table is looked at.' }),
    name: z.string(),
    unit: z.string(),
    version: z.int(),
    instead: z.int().nullable().openapi({
      description: 'The accepted version that it would replace; null: none is in the table yet.',
    }),
    children: z
      .object({ of: z.int(), before: z.int(), after: z.int() })
      .openapi({ description: 'Direct children in all, and those in the table without and with it.' }),
    before: cells,
    after: cells,
    findings: z.object({
      new: z.array(finding).openapi({ description: 'Would be found because of it.' }),
      mended: z.array(finding).openapi({ description: 'Would no longer be found because of it.' }),
      still: z
        .array(finding.extend({ before: z.string().openapi({ description: 'The message without it.' }) }))
        .openapi({ description: 'Found with and without it.' }),
    }),
  })
  .openapi('Effect');
