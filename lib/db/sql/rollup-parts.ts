import { z } from 'zod';
import { keptOmissions } from '@/lib/rollup/made-from';
import { topicsSchema } from './rollup-topics';

const amount = z.string().transform(BigInt);
const instant = z.coerce.date();

/** `cells`: place, sum and number of returns of each cell that somebody has filled, as `1 345 12,2 0 11`. */
const sums = z.object({ area: z.string(), cells: z.string() });
/** Figures in the edition's order as `12,,0`. */
const figures = z
  .string()
  .transform((text) => text.split(',').map((each) => (each === '' ? null : BigInt(each))));

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
  values: figures.nullable(),
  mark: z.string().nullable(),
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
  approved: z.object({ by: z.string(), at: instant }).nullable(),
});

const omission = z.object({
  area: z.string(),
  unit: z.string(),
  reason: z.string(),
  by: z.string(),
  at: instant,
});

/** A return further down, as far as what is left out by name goes. */
const deeper = source.pick({ area: true, unit: true, name: true, source: true, omitted: true });

const partsSchema = z.object({
  sums: z.array(sums),
  sources: z.array(source),
  adjustments: z.array(adjustment),
  omissions: z.array(omission),
  deeper: z.array(deeper),
});

/**
 * What the returns below `area` add to one cell, and how many of them do. Money in 分. An area that was asked for is without its own
 * adjustments and without the areas that are added up from below it; these have sums of their own, with everything in them.
 */
export type RollupSum = { area: string; code: string; sum: bigint; made: number };

/**
 * One return that the roll-up of `area` reads; those that contribute nothing are listed too. `values`, if asked for: its figures in
 * the edition's order, of the version that is taken, or of the draft's input cells. `topics` of an area that is added up: everybody's
 * below it. `omitted`: what that version leaves out, if it was compiled. `by`, `at`: who submitted it. `mark`: of an area that is added
 * up from below, a check sum of the versions, drafts and adjustments that were read there.
 */
export type RollupSource = z.infer<typeof source>;

/** A standing adjustment; `by` is the author's name. */
export type AreaAdjustment = z.infer<typeof adjustment>;

/** A standing omission of one of the area's direct children; it counts only while that child adds nothing. `by` is the author's name. */
export type AreaOmission = z.infer<typeof omission>;

/** What the roll-ups of some areas are made of, as one statement reads it. */
export type RollupParts = Omit<z.infer<typeof partsSchema>, 'sums'> & { sums: RollupSum[] };

/** `codes`: every cell of the edition in its order. */
export function readParts(parts: unknown, codes: readonly string[]): RollupParts {
  const { sums, ...rest } = partsSchema.parse(parts);
  return { ...rest, sums: sums.flatMap(({ area, cells }) => readSums(area, cells, codes)) };
}

function readSums(area: string, cells: string, codes: readonly string[]): RollupSum[] {
  return cells.split(',').map((cell) => {
    const [place, sum = '', made] = cell.split(' ');
    return { area, code: codes[Number(place) - 1] ?? '', sum: BigInt(sum), made: Number(made) };
  });
}
