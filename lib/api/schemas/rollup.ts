import { z } from '@hono/zod-openapi';
import { omissionBelow, standingOmission } from './omissions';
import {
  basis,
  cells,
  cellValue,
  finding,
  instant,
  kind,
  numberParam,
  status,
  text,
  topics,
  unitCode,
  yearParam,
} from './values';
import { counts, unit } from './years';

export const rollupParams = z.object({ year: yearParam, area: unitCode });
export const rollupQuery = z.strictObject({ basis: basis.default('accepted') });
export const gridQuery = rollupQuery.extend({
  open: text(4000).optional().openapi({
    description:
      'For a first page: the areas whose own units come along, or units of these areas, with commas between; may be empty. All come along while they are no more than 200 units. Absent: every area’s units.',
    example: '640202,640205',
  }),
});
export const tableQuery = rollupQuery.extend({
  notes: z.enum(['0', '1']).default('1').openapi({
    description: 'Whether the adjustments are printed below the table; that a table is not final always is.',
  }),
});
export const rollupCellParams = rollupParams.extend({ code: text(64) });
export const rollupCellQuery = rollupQuery.extend({
  version: numberParam.optional().openapi({
    description: 'Of the area’s own table; absent: as its units’ returns stand now, on the basis.',
  }),
  way: text(400).optional().openapi({
    description: 'Areas to open from there, each directly below the one before: `640200/640202`.',
    example: '640202',
  }),
});
export const blameParams = rollupParams.extend({ rule: text(200) });
export const blameQuery = rollupQuery.extend({ column: text(64).optional() });
export const adjustmentParams = rollupParams.extend({ id: numberParam });

export const adjustment = z
  .object({
    id: z.int(),
    cell: z.string(),
    amount: z.number(),
    reason: z.string(),
    units: z.array(z.string()),
    by: z.string(),
    at: instant,
    approved: z
      .object({ by: z.string(), at: instant })
      .nullable()
      .openapi({ description: 'The second person; null: not yet. Approval changes no figure.' }),
  })
  .openapi('Adjustment');

export const approvedAdjustment = z.object({ id: z.int(), by: z.string(), at: instant });

export const adjustmentSent = z.strictObject({
  cell: text(64),
  amount: z.number().openapi({ description: 'Signed; 万元 with at most six decimals.' }),
  reason: text(10_000),
  units: z.array(unitCode).min(1).max(1000),
});

/** Of a computed cell. */
export const partCells = z
  .array(z.object({ code: z.string(), value: cellValue }))
  .openapi({ description: 'The cells that it is the sum of; empty for one that is typed.' });

export const spread = z
  .object({
    of: z.int().openapi({ description: 'The direct children.' }),
    filled: z.int().openapi({ description: 'How many of them have a figure; `zeros` of these report 0.' }),
    zeros: z.int(),
    lower: cellValue,
    median: cellValue,
    upper: cellValue,
    highest: z.object({ unit: z.string(), value: z.number(), ties: z.int() }).nullable(),
  })
  .openapi('Spread', {
    description:
      'The figures that exist, by size. `lower`, `median` and `upper` are those which a quarter, half and three quarters of them do not exceed: each is a unit’s own figure.',
  });

export const rollupBody = z
  .object({
    year: z.int(),
    area: z.string(),
    name: z.string(),
    edition: z.string(),
    basis,
    cells,
    lastYear: cells.nullable(),
    made: z.record(z.string(), z.int()).openapi({ description: 'How many returns contribute to each cell.' }),
    spread: z.record(z.string(), spread),
    counts,
    missing: z
      .array(z.string())
      .openapi({ description: 'Direct children that contribute nothing on this basis.' }),
    findings: z.array(finding),
    adjustments: z.array(adjustment),
    omissions: z
      .array(standingOmission)
      .openapi({ description: 'Direct children that the area’s office named as left out.' }),
    omissionsBelow: z.array(omissionBelow),
    topics,
    fingerprint: z.string(),
  })
  .openapi('Rollup');

export const rollupCellBody = z
  .object({
    code: z.string(),
    area: z.string(),
    version: z.int().nullable().openapi({ description: 'null: the returns as they stand now.' }),
    total: cellValue,
    parts: partCells,
    sum: z
      .object({
        units: cellValue,
        rows: z.array(z.int()).openapi({ description: 'Ids of the adjustments that count.' }),
        adjustments: z.number(),
        rest: z.number(),
      })
      .openapi({ description: 'Units, adjustments and rest together are the total.' }),
    way: z.array(
      z.object({ unit: z.string(), name: z.string(), version: z.int().nullable(), value: cellValue }),
    ),
    sharesAddUp: z
      .boolean()
      .openapi({ description: 'The shares add up to exactly 100; else each is rounded by itself.' }),
    units: z.array(
      z.object({
        unit: z.string(),
        name: z.string(),
        kind,
        value: cellValue,
        status,
        opened: z.boolean().openapi({ description: 'Somebody has saved something in its return.' }),
        version: z.int().nullable(),
        by: z.string().nullable(),
        at: instant.nullable(),
        source: z.enum(['version', 'draft', 'below', 'none']),
        omitted: z.string().nullable().openapi({ description: 'Why the area’s office left it out.' }),
        share: z.number().nullable().openapi({ description: 'Of the total, in percent.' }),
      }),
    ),
    adjustments: z.array(adjustment),
  })
  .openapi('RollupCell');

export const gridBody = z
  .object({
    year: z.int(),
    area: z.string(),
    edition: z.string(),
    basis,
    codes: z
      .array(z.string())
      .openapi({ description: 'The edition’s cells, in whose order `values` stand.' }),
    cells,
    lastYear: cells.nullable(),
    adjustments: z.array(adjustment),
    rows: z.array(
      z.object({
        unit,
        depth: z.int(),
        kind,
        status,
        opened: z.boolean().openapi({ description: 'Somebody has saved something in its return.' }),
        version: z.int().nullable(),
        values: z.array(cellValue),
      }),
    ),
    closed: z
      .array(z.string())
      .openapi({ description: 'Areas among the direct children whose own units are not in `rows`.' }),
  })
  .openapi('Grid');

export const blameBody = z
  .object({
    finding,
    kind: z.enum(['count', 'money']).openapi({ description: 'Of the differences; money in 万元.' }),
    difference: z
      .number()
      .openapi({ description: 'Left minus right: units, adjustments and rest together.' }),
    units: z.array(
      z.object({
        unit,
        kind,
        status,
        version: z.int().nullable(),
        difference: z.number(),
        breaks: z.boolean().openapi({ description: 'Its own table breaks the rule too.' }),
        explanation: z.string().nullable(),
        cells: z.array(z.string()).openapi({ description: 'Its cells in the rule that are not 0.' }),
      }),
    ),
    adjustments: z.number(),
    rest: z.number().openapi({ description: 'What only last year’s table of the area accounts for.' }),
  })
  .openapi('Blame');
