import type { CellKind } from '@/lib/editions/types';

/**
 * How far a value must lie outside of what was usual before it is worth a clerk's explanation: both this many times and
 * this much, so that 0 → 3 and 2 → 60 say nothing. `step` is added on both sides of the ratio. Money in 分: 1万元, 10万元.
 */
const far: Record<CellKind, { step: bigint; times: bigint; apart: bigint }> = {
  count: { step: 1n, times: 5n, apart: 100n },
  money: { step: 1_000_000n, times: 5n, apart: 10_000_000n },
};

/**
 * Modified z-score, cut at 3.5: Iglewicz and Hoaglin, How to Detect and Handle Outliers (ASQC, 1993). Taken on the scale
 * log(1 + x), because counts of offices scatter by factors.
 */
export const cut = 3.5;
/** The median absolute deviation of a normal distribution, in standard deviations. */
export const deviationOfNormal = 0.6745;
/** The mean absolute deviation of a normal distribution, in standard deviations, turned over; Iglewicz and Hoaglin, as above. */
const meanDeviationOfNormal = 1.253314;

/** So much larger that it is worth a word. */
export function isFar(kind: CellKind, small: bigint, large: bigint): boolean {
  const { step, times, apart } = far[kind];
  return large - small >= apart && large + step >= times * (small + step);
}

/** Where a value stands on the scale log(1 + x). */
export function logOf(kind: CellKind, value: bigint): number {
  return Math.log1p(Number(value) / Number(far[kind].step));
}

/** The middle value, or the mean of the two in the middle; of nothing 0. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return ((low ?? 0) + (high ?? 0)) / 2;
}

/**
 * By how many robust standard deviations a value lies from the middle of the others, signed. Where most of the others are equal, so
 * that the median of their deviations is 0, by the mean of their deviations instead; where all of them are equal, a value that is
 * not is infinitely far.
 */
export function modifiedZ(value: number, others: readonly number[]): number {
  const middle = median(others);
  const distance = value - middle;
  if (distance === 0) return 0;
  const deviations = others.map((each) => Math.abs(each - middle));
  const spread = median(deviations);
  if (spread > 0) return (deviationOfNormal * distance) / spread;
  const mean = deviations.reduce((sum, each) => sum + each, 0) / Math.max(1, deviations.length);
  return distance / (meanDeviationOfNormal * mean);
}
