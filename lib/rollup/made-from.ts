import { z } from 'zod';
import { fingerprintOf } from './fingerprint';
import { inOrder, type Omissions } from './omission';
import type { Adjustment } from './sum';

export type MadeFromVersion = { unit: string; version: number; sha256: string };
export type MadeFromAdjustment = Pick<Adjustment, 'id' | 'cell' | 'amount' | 'reason' | 'units'>;

/** What a compiled version was made from: exactly these versions of its direct children, these adjustments, and without these units. */
export type MadeFrom = {
  fingerprint: string;
  versions: readonly MadeFromVersion[];
  adjustments: readonly MadeFromAdjustment[];
  omissions: Omissions;
};

const omission = { unit: z.string(), name: z.string(), reason: z.string() };
const leftOut = {
  omissions: z.array(z.object(omission)).default([]),
  omissionsBelow: z
    .array(z.object({ ...omission, way: z.array(z.object({ area: z.string(), name: z.string() })) }))
    .default([]),
};

/** What a version keeps of its omissions; null and absent are none. */
export const keptOmissions: z.ZodType<Omissions> = z
  .object(leftOut)
  .nullish()
  .transform((kept) => ({ own: kept?.omissions ?? [], below: kept?.omissionsBelow ?? [] }));

const stored = z.object({
  fingerprint: z.string(),
  versions: z.array(z.object({ unit: z.string(), version: z.int(), sha256: z.string() })),
  adjustments: z.array(
    z.object({
      id: z.int(),
      cell: z.string(),
      amount: z.string().transform(BigInt),
      reason: z.string(),
      units: z.array(z.string()),
    }),
  ),
  ...leftOut,
});

/** As a version keeps it; null for a version that was not compiled. Throws on anything else. */
export function readMadeFrom(kept: unknown): MadeFrom | null {
  if (kept === null || kept === undefined) return null;
  const { omissions: own, omissionsBelow: below, ...madeFrom } = stored.parse(kept);
  return { ...madeFrom, omissions: { own, below } };
}

type Content = Omit<MadeFrom, 'fingerprint'> & { area: string; year: number };

/** What a version keeps: JSON with amounts as text, in one order; omissions only where there are any. */
export function madeFromToKeep({ area, year, versions, adjustments, omissions }: Content) {
  const { own, below } = inOrder(omissions);
  return {
    fingerprint: fingerprintOf({ area, year, versions, adjustments, omissions }),
    versions: versions
      .map(({ unit, version, sha256 }) => ({ unit, version, sha256 }))
      .sort((a, b) => (a.unit < b.unit ? -1 : 1)),
    adjustments: adjustments
      .map(({ id, cell, amount, reason, units }) => ({
        ...{ id, cell, reason, amount: amount.toString() },
        units: [...units],
      }))
      .sort((a, b) => a.id - b.id),
    ...(own.length > 0 ? { omissions: own.map((each) => ({ ...each })) } : {}),
    ...(below.length > 0
      ? {
          omissionsBelow: below.map(({ way, ...each }) => ({ ...each, way: way.map((one) => ({ ...one })) })),
        }
      : {}),
  };
}
