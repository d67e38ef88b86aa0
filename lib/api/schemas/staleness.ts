import { z } from '@hono/zod-openapi';
import { cellValue, instant, status } from './values';

const version = z.int().nullable();

export const stalenessBody = z
  .object({
    year: z.int(),
    area: z.string(),
    name: z.string(),
    status,
    version: z
      .object({ number: z.int(), accepted: z.boolean(), by: z.string(), at: instant })
      .nullable()
      .openapi({ description: 'The latest one, which is compared; null: nothing was submitted yet.' }),
    stale: z.boolean(),
    units: z.array(
      z.object({
        unit: z.string(),
        name: z.string(),
        change: z.enum(['newer', 'joined', 'nowIn', 'gone']).openapi({
          description: '`nowIn`: it was left out by name and counts now.',
        }),
        was: version,
        now: version,
        by: z.string().nullable(),
        at: instant.nullable(),
      }),
    ),
    adjustments: z.array(
      z.object({
        change: z.enum(['added', 'removed']),
        id: z.int(),
        cell: z.string(),
        amount: z.number(),
        reason: z.string(),
      }),
    ),
    omissions: z.array(
      z.object({
        change: z.enum(['added', 'removed', 'reworded']),
        unit: z.string(),
        name: z.string(),
        reason: z.string(),
      }),
    ),
    cells: z.array(
      z.object({
        code: z.string(),
        was: cellValue,
        now: cellValue,
        by: cellValue.openapi({ description: 'Now less was; null where one of them is blank.' }),
        causes: z
          .array(z.object({ unit: z.string().nullable(), adjustment: z.int().nullable(), by: z.number() }))
          .openapi({ description: 'What each changed unit or adjustment adds to it.' }),
      }),
    ),
    below: z.array(z.object({ unit: z.string(), name: z.string(), units: z.int() })).openapi({
      description: 'Areas directly below whose own accepted tables are stale, and by how many units.',
    }),
    fingerprint: z.string().openapi({ description: 'Of the table as it would be made now.' }),
  })
  .openapi('Staleness');
