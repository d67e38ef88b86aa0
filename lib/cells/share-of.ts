import { shares } from './shares';

/**
 * Share of a part in a total, in percent with one decimal, so that it and the share of the rest add up to exactly 100. null where the
 * total is 0. A part that is not nothing may round to 0, and one that is not all to 100: say so where it is printed.
 */
export function shareOf(part: bigint, total: bigint): number | null {
  return shares([part, total - part])[0] ?? null;
}
