import { z } from '@hono/zod-openapi';
import { instant, kind, status, text, unitCode } from './values';
import { unit } from './years';

export const dismissedNote = z
  .object({ note: z.string(), by: z.string(), at: instant })
  .openapi('DismissedNote');

export const outliersBody = z
  .object({
    tables: z.int().openapi({ description: 'That were looked at.' }),
    outliers: z.array(
      z.object({
        what: z
          .string()
          .openapi({ description: 'Names the hint: `unchanged`, `round`, `apart:A1`, `copy:…`' }),
        unit,
        kind,
        status,
        version: z.int().nullable(),
        cells: z.array(z.string()).openapi({ description: 'None: it is about the whole table.' }),
        message: z.string(),
        dismissed: dismissedNote.nullable(),
      }),
    ),
    mayDismiss: z.boolean(),
  })
  .openapi('Outliers');

export const dismissBody = z.strictObject({
  unit: unitCode,
  what: text(100).min(1),
  version: z.int().positive().nullable(),
  note: text(10_000),
});
