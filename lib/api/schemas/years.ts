import { z } from '@hono/zod-openapi';
import { day, text } from './values';

const state = z.enum(['preparing', 'open', 'closed', 'published']);

export const counts = z
  .object({
    units: z.int(),
    unopened: z.int(),
    draft: z.int(),
    submitted: z.int(),
    returned: z.int(),
    accepted: z.int(),
  })
  .openapi('Counts', { description: 'Returns by status; the unopened ones are drafts, too.' });

export const year = z
  .object({
    year: z.int(),
    edition: z.string(),
    state,
    opens: day,
    due: day,
    closes: day,
    counts,
  })
  .openapi('Year');

export const closeYearBody = z.strictObject({});
export const reopenYearBody = z.strictObject({ reason: text(10_000) });
export const correctYearBody = z.strictObject({ reason: text(10_000) });
export const steppedYear = z.object({ year: z.int(), state }).openapi('SteppedYear');

export const unit = z
  .object({
    code: z.string(),
    name: z.string(),
    kind: z.enum(['nation', 'province', 'city', 'county', 'department', 'township']),
    parent: z.string().nullable(),
    path: z.array(z.string()),
  })
  .openapi('Unit');
