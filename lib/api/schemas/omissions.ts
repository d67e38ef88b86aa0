import { z } from '@hono/zod-openapi';
import { instant, text, unitCode, yearParam } from './values';

export const omissionParams = z.object({ year: yearParam, area: unitCode, unit: unitCode });

export const omissionSent = z.strictObject({
  unit: unitCode,
  reason: text(10_000).openapi({ description: 'Printed under the table.' }),
});

/** Units named as left out in the step that submits the table. */
export const omissionsSent = z.array(omissionSent).max(1000);

const omission = { unit: z.string(), name: z.string(), reason: z.string() };

export const namedOmission = z.object({ ...omission, by: z.string(), at: instant }).openapi('Omission');

export const standingOmission = z
  .object({
    ...omission,
    by: z.string(),
    at: instant,
    counts: z.boolean().openapi({ description: 'The unit adds nothing on this basis, so it is left out.' }),
  })
  .openapi('StandingOmission');

export const omissionBelow = z
  .object({ ...omission, way: z.array(z.object({ area: z.string(), name: z.string() })) })
  .openapi('OmissionBelow', {
    description:
      'What a table below leaves out; `way`: from the direct child down to the area that named it.',
  });
