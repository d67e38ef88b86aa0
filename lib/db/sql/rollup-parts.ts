import { z } from 'zod';
import { keptOmissions } from '@/lib/rollup/made-from';
import { topicsSchema } from './rollup-topics';

const amount = z.string().transform(BigInt);
const instant = z.coerce.date();

const sum = z.object({ area: z.string(), code: z.string(), sum: amount, made: z.int() });

const source = z.object({
  area: z.string(),
  unit: z.string(),
  name: z.string(),
  kind: z.enum(['entered', 'compiled']),
  status: z.enum(['draft', 'submitted', 'returned', 'accepted']),
  revision: z.int(),
  source: z.enum(['version', 'draft', 'below', 'none']),
  version: z.int().nullable(),
  sha256: z.string().nullable(),
  topics: topicsSchema,
  omitted: keptOmissions,
  values: z.array(amount.nullable()).nullable(),
  by: z.string().nullable(),
  at: instant.nullable(),
});

const adjustment = z.object({
  id: z.int(),
  area: z.string(),
  cell: z.string(),
  amount,
  reason: z.string(),
  units: z.array(z.string()),
  by: z.string(),
  at: instant,
});

const omission = z.object({
  area: z.string(),
  unit: z.string(),
  reason: z.string(),
  by: z.string(),
  at: instant,
});

/** What the roll-ups of some areas are made of, as one statement reads it. */
export const rollupPartsSchema = z.object({
  sums: z.array(sum),
  sources: z.array(source),
  adjustments: z.array(adjustment),
  omissions: z.array(omission),
});

/** What the returns directly below `area` add to one cell, and how many of them do. Money in 分. */
export type RollupSum = z.infer<typeof sum>;

/**
 * One return that the roll-up of `area` reads; those that contribute nothing are listed too. `values`, if asked for: its figures in
 * the edition's order, of the version that is taken, or of the draft's input cells. `omitted`: what that version leaves out, if it was
 * compiled. `by`, `at`: who submitted it.
 */
export type RollupSource = z.infer<typeof source>;

/** A standing adjustment; `by` is the author's name. */
export type AreaAdjustment = z.infer<typeof adjustment>;

/** A standing omission of one of the area's direct children; it counts only while that child adds nothing. `by` is the author's name. */
export type AreaOmission = z.infer<typeof omission>;

export type RollupParts = z.infer<typeof rollupPartsSchema>;
