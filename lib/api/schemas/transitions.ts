import { z } from '@hono/zod-openapi';
import { omissionsSent } from './omissions';
import { day, status, text } from './values';

/** Repeated calls with the same key answer the same; the key belongs to one person and one request. */
export const idempotencyKey = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/)
    .optional(),
});

const explanations = z.record(text(200), text(10_000));
const version = z.int().min(1).max(2_147_483_647);

export const submitBody = z.strictObject({
  explanations: explanations.default({}),
  fingerprint: text(64).optional().openapi({ description: 'Of the compiled table that was looked at.' }),
  omissions: omissionsSent
    .optional()
    .openapi({ description: 'Of a compiled table: direct children that it is made without.' }),
});
export const recompileBody = submitBody;
export const withdrawBody = z.strictObject({});
export const acceptBody = z.strictObject({
  version: version.optional().openapi({ description: 'Accepts only if this is still the latest one.' }),
});
export const returnBody = z.strictObject({
  reason: text(10_000),
  cells: z.array(text(64)).max(1000),
  notes: z
    .record(text(64), text(10_000))
    .optional()
    .openapi({ description: 'What is meant, by cell; each becomes a note on its cell.' }),
  version: version.optional().openapi({ description: 'Returns only if this is still the latest one.' }),
});
export const reopenBody = z.strictObject({
  reason: text(10_000),
  cells: z
    .array(text(64))
    .max(1000)
    .optional()
    .openapi({ description: 'Only these are opened; without them every cell.' }),
});
export const requestCorrectionBody = z.strictObject({
  reason: text(10_000),
  cells: z.array(text(64)).max(1000).optional().openapi({ description: 'Those that are wrong.' }),
});
export const declineCorrectionBody = z.strictObject({ reason: text(10_000) });
export const extendBody = z.strictObject({
  due: day.nullable().openapi({ description: 'null: the due day of the year again.' }),
  reason: text(10_000),
});

export const stepped = z
  .object({ status, revision: z.int(), version: z.int().nullable() })
  .openapi('Stepped');
