import { z } from '@hono/zod-openapi';
import { adjustment } from './rollup';
import { basis, cellValue, instant } from './values';

const signed = z.object({ by: z.string(), at: instant });

const doubt = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('adds') }),
  z.object({ kind: z.literal('moreThanReported'), taken: z.number(), reported: z.number() }),
  z.object({ kind: z.literal('moreThanTwice'), taken: z.number(), most: z.number() }),
]);

const row = adjustment
  .omit({ units: true })
  .extend({
    units: z
      .array(z.object({ code: z.string(), name: z.string(), reported: cellValue }))
      .openapi({ description: 'With what each unit’s accepted table says in the cell.' }),
    removed: signed.nullable().openapi({ description: 'null: it stands and counts.' }),
    doubt: doubt.nullable().openapi({ description: 'Why it deserves a second look.' }),
    mayApprove: z.boolean(),
  })
  .openapi('LedgerRow');

export const ledgerBody = z
  .object({
    year: z.int(),
    area: z.string(),
    name: z.string(),
    basis,
    counts: z.object({ standing: z.int(), open: z.int(), removed: z.int() }),
    cells: z.array(
      z.object({
        code: z.string(),
        children: cellValue.openapi({ description: 'What the direct children add up to.' }),
        adjusted: z.number(),
        total: cellValue,
        rows: z.array(row),
      }),
    ),
  })
  .openapi('Ledger');
