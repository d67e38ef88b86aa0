import { z } from '@hono/zod-openapi';
import { cellValue, finding, instant, kind, status, text, unitCode, yearParam } from './values';

export const passOnParams = z.object({ year: yearParam, area: unitCode });
export const passOnQuery = z.strictObject({
  cells: text(2000)
    .optional()
    .transform((codes) => codes?.split(',').filter(Boolean))
    .openapi({ type: 'string', description: 'Other cells than those named, separated by commas.' }),
});

export const passOnSent = z.strictObject({
  reason: text(10_000),
  units: z
    .array(z.strictObject({ unit: unitCode, cells: z.array(text(64)).max(1000) }))
    .max(1000)
    .openapi({ description: 'Direct children, each with its cells; a total stands for its typed parts.' }),
});

const step = z.enum(['return', 'reopen']);
const leftOutCode = z
  .string()
  .openapi({ description: 'Why it cannot be sent back, as problems are called.' });

export const passedOnBody = z
  .object({
    passedOn: z.array(
      z.object({ unit: z.string(), name: z.string(), action: step, status, revision: z.int() }),
    ),
    leftOut: z.array(z.object({ unit: z.string(), name: z.string(), status, code: leftOutCode })),
  })
  .openapi('PassedOn');

const maker = z.object({
  unit: z.string(),
  value: cellValue,
  share: z.number().nullable().openapi({ description: 'Percent of what the units report.' }),
  signs: z.array(finding.extend({ explanation: z.string().nullable() })),
  proposed: z.boolean(),
});

export const passOnBody = z
  .object({
    edition: z.string(),
    reason: z.string(),
    named: z.array(z.string()),
    whole: z.boolean().openapi({ description: 'Every input cell was named.' }),
    cells: z.array(
      z.object({
        code: z.string(),
        was: cellValue,
        total: cellValue,
        adjusted: z.number(),
        units: z.array(maker),
      }),
    ),
    units: z.array(
      z.object({
        unit: z.string(),
        name: z.string(),
        kind,
        status,
        action: step.nullable(),
        code: leftOutCode.nullable(),
      }),
    ),
    passed: z
      .object({
        by: z.string(),
        at: instant,
        units: z.array(z.object({ unit: z.string(), name: z.string(), kind, status })),
      })
      .nullable(),
  })
  .openapi('PassOn');
