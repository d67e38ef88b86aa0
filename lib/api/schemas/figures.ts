import { z } from '@hono/zod-openapi';
import { returnParams } from './returns';
import { partCells } from './rollup';
import { scan } from './scans';
import { cellValue, finding, instant, kind, numberParam, status, text } from './values';

export const figureParams = returnParams.extend({ code: text(64) });
export const figureQuery = z.strictObject({
  version: numberParam.optional().openapi({ description: 'Absent: the return as it is now.' }),
});

const byAt = z.object({ by: z.string(), at: instant });

export const figureBody = z
  .object({
    year: z.int(),
    unit: z.string(),
    name: z.string(),
    edition: z.string(),
    kind,
    status,
    code: z.string(),
    version: z.int().nullable(),
    value: cellValue,
    parts: partCells,
    sha256: z.string().nullable(),
    saved: byAt
      .nullable()
      .openapi({ description: 'Who wrote the cell last; only of a return as it is now.' }),
    submitted: byAt.nullable(),
    accepted: byAt.nullable().openapi({ description: 'Who accepted that very version.' }),
    latestVersion: z.int().nullable(),
    acceptedVersion: z.int().nullable(),
    said: z
      .array(z.object({ rule: z.string(), finding: finding.nullable(), explanation: z.string().nullable() }))
      .openapi({ description: 'Rules about the cell that are broken or were explained.' }),
    scans: z.array(scan),
  })
  .openapi('Figure');

const area = z.object({ code: z.string(), name: z.string() });

export const totalsBody = z
  .object({
    year: z.int(),
    unit: z.string(),
    name: z.string(),
    edition: z.string(),
    code: z.string(),
    now: z.object({ value: cellValue, version: z.int().nullable(), status }),
    accepted: z.object({ version: z.int(), value: cellValue }).nullable(),
    totals: z
      .array(
        z.object({
          area,
          above: z
            .object({
              total: cellValue,
              contained: z
                .object({ version: z.int(), value: cellValue, share: z.number().nullable() })
                .nullable(),
              missing: z.object({ reason: z.enum(['notAccepted', 'leftOut']), at: area }).nullable(),
              behind: area.nullable().openapi({
                description: 'Whose accepted table holds an older version than the accepted one.',
              }),
              compiled: z
                .object({
                  version: z.int(),
                  status: z.enum(['submitted', 'accepted']),
                  contained: z.int().nullable(),
                  value: cellValue,
                })
                .nullable()
                .openapi({ description: 'The area’s own last table, and the unit’s version in it.' }),
            })
            .nullable()
            .openapi({ description: 'null: not for the asker.' }),
        }),
      )
      .openapi({ description: 'The nearest area first.' }),
  })
  .openapi('Totals');
