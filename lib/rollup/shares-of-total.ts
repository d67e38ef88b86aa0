import { shares } from '@/lib/cells/shares';

/** Beyond so many parts the largest cannot be asked to take what rounding the others leaves over. */
const longest = 40;

/** Shares in percent with one decimal, in the order given. `addUp`: they are one list that adds up to exactly 100. */
export type Shares = { shares: (number | null)[]; addUp: boolean };

/**
 * What each part has of a total. Where the parts are the whole total they share it out by the rule for lists; where adjustments
 * stand beside them, or where they are very many, each is rounded half up by itself. Null where a part is blank or negative, or
 * nothing is to be shared.
 */
export function sharesOfTotal(parts: readonly (bigint | null)[], total: bigint | null): Shares {
  const values = parts.map((part) => part ?? 0n);
  const counted = values.filter((value) => value !== 0n);
  const isWhole = values.reduce((sum, value) => sum + value, 0n) === total;
  if (isWhole && total > 0n && counted.length <= longest && counted.every((value) => value > 0n)) {
    const listed = shares(values);
    return { shares: parts.map((part, at) => (part === null ? null : (listed[at] ?? null))), addUp: true };
  }
  return { shares: parts.map((part) => shareOf(part, total)), addUp: false };
}

/** One part of a total, in percent with one decimal, rounded half up by itself; null where there is nothing to share. */
export function shareOf(part: bigint | null, total: bigint | null): number | null {
  if (part === null || total === null || part < 0n || total <= 0n) return null;
  return Number((part * 2000n + total) / (total * 2n)) / 10;
}
