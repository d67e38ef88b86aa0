import { createHash } from 'node:crypto';
import { canonicalJson } from '@/lib/editions/canonical-json';
import { inOrder, noOmissions, type Omissions } from './omission';
import type { Adjustment } from './sum';

type MadeFrom = {
  area: string;
  year: number;
  versions: readonly { unit: string; version: number; sha256: string }[];
  adjustments: readonly Pick<Adjustment, 'id' | 'cell' | 'amount' | 'reason' | 'units'>[];
  omissions?: Omissions;
};

/**
 * SHA-256 in hex of what an area's table was made from, whatever the order it is listed in. Omissions are part of it only where there
 * are any, so that a table without them keeps the fingerprint that it always had.
 */
export function fingerprintOf({ area, year, versions, adjustments, omissions }: MadeFrom): string {
  const { own, below } = inOrder(omissions ?? noOmissions);
  const content = {
    area,
    year,
    versions: versions
      .map(({ unit, version, sha256 }) => ({ unit, version, sha256 }))
      .sort((a, b) => (a.unit < b.unit ? -1 : 1)),
    adjustments: adjustments
      .map(({ id, cell, amount, reason, units }) => ({ id, cell, amount, reason, units: [...units].sort() }))
      .sort((a, b) => a.id - b.id),
    ...(own.length > 0 ? { omissions: own } : {}),
    ...(below.length > 0 ? { omissionsBelow: below } : {}),
  };
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}
