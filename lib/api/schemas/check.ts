import { z } from '@hono/zod-openapi';
import { finding, sentCells, text } from './values';

export const checkSent = z
  .strictObject({
    edition: text(64),
    cells: sentCells.optional().openapi({ description: 'Printed values, totals included.' }),
    topics: z
      .array(z.strictObject({ name: text(1000), count: z.number() }))
      .max(1000)
      .optional(),
    text: text(500_000).optional().openapi({ description: 'Not read yet: `text` answers an empty list.' }),
  })
  .openapi('Check');

export const checked = z.object({ table: z.array(finding), text: z.array(z.unknown()) }).openapi('Checked');
