import { z } from '@hono/zod-openapi';
import type { Edition } from '@/lib/editions/types';

export const editionSummary = z.object({
  id: z.string(),
  title: z.string(),
  years: z.tuple([z.int(), z.int().nullable()]),
  /** SHA-256 of the form; years are pinned to it. */
  sha256: z.string(),
});

export const cellSpec = z.object({
  code: z.string(),
  number: z.string(),
  label: z.string(),
  section: z.string(),
  row: z.string(),
  column: z.string().nullable(),
  kind: z.enum(['count', 'money']),
  unit: z.string(),
  parts: z.array(z.string()).nullable(),
});

const officialForm = z.custom<Edition>().openapi({
  type: 'object',
  description: 'The official form: sections, rows, columns, rules, chapters.',
});

export const edition = officialForm
  .and(
    editionSummary.extend({
      cells: z.array(cellSpec).openapi({
        description: 'Every cell in reading order; parts: what it is the sum of, null if typed.',
      }),
    }),
  )
  .openapi('Edition');
