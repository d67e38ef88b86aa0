import { z } from '@hono/zod-openapi';
import { actions } from '@/lib/workflow/transitions';

/** Text that PostgreSQL can keep: no NUL, no half of a surrogate pair. */
export function text(longest: number) {
  return z
    .string()
    .max(longest)
    .regex(/^[^\0\p{Surrogate}]*$/u);
}

export const unitCode = text(64).min(1).openapi({ example: '640202-01' });
export const yearParam = z
  .string()
  .regex(/^\d{4}$/)
  .transform(Number)
  .openapi({ type: 'integer', minimum: 1000, maximum: 9999, example: 2017 });
export const numberParam = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number)
  .openapi({ type: 'integer', minimum: 1 });

/** Counts; 万元 with at most six decimals; null is blank. */
export const cellValue = z.number().nullable();
export const cells = z.record(z.string(), cellValue).openapi('Cells', {
  description:
    'Values by cell code. Counts, and 万元 as decimal numbers; null is blank, which is never zero.',
});

/** Cells as they were sent: whatever JSON holds under each code, so that every bad value can be named at once. */
export const sentCells = z
  .custom<Record<string, unknown>>(
    (sent) => typeof sent === 'object' && sent !== null && !Array.isArray(sent),
    {
      error: 'expected an object of cells',
    },
  )
  .openapi({
    type: 'object',
    additionalProperties: { type: ['number', 'null'] },
    description: 'Values by cell code.',
  });

export const topic = z.object({ name: z.string(), count: z.number() }).openapi('Topic');
export const topics = z.array(topic);
export const instant = z.iso.datetime().openapi({ example: '2018-02-01T01:30:00.000Z' });
export const basis = z.enum(['accepted', 'submitted', 'all']);
export const status = z.enum(['draft', 'submitted', 'returned', 'accepted']);
export const kind = z.enum(['entered', 'compiled']);
export const action = z.enum(actions);
export const day = z.iso.date().openapi({ example: '2018-02-09' });

export const finding = z
  .object({
    rule: z.string(),
    severity: z.enum(['error', 'warning', 'hint']),
    explainable: z.boolean(),
    cells: z.array(z.string()),
    message: z.string(),
  })
  .openapi('Finding');
