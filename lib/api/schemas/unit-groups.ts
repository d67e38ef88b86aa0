import { z } from '@hono/zod-openapi';
import { numberParam, text, unitCode, yearParam } from './values';

export const groupsParams = z.object({ year: yearParam, area: unitCode });
export const groupParams = groupsParams.extend({ id: numberParam });
export const groupsQuery = z.strictObject({
  ids: text(200)
    .regex(/^\d{1,9}(,\d{1,9})*$/)
    .optional()
    .openapi({ description: 'Other people’s groups to list, too, as an address names them; with commas.' }),
});

export const unitGroup = z
  .object({
    id: z.int(),
    name: z.string(),
    units: z.array(z.string()),
    by: z.string(),
    isOwn: z.boolean(),
  })
  .openapi('UnitGroup');

export const unitGroupSent = z.strictObject({
  name: text(40).min(1),
  units: z.array(unitCode).min(1).max(5000),
});
