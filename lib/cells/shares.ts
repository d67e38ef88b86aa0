/**
 * Share of each in the total, in percent with one decimal; shares of one list add up to exactly 100: each is rounded
 * half up, the largest (the first of equals) takes the rest. null, not 0, where the total is 0 or a value negative.
 * Meant for lists as a report prints them: beyond some 40 values the rest may exceed the largest.
 */
export function shares(of: readonly bigint[]): (number | null)[] {
  const total = of.reduce((sum, value) => sum + value, 0n);
  if (total === 0n || of.some((value) => value < 0n)) return of.map(() => null);
  const tenths = of.map((value) => (value * 2000n + total) / (total * 2n));
  const largest = of.reduce((best, value, at) => (value > (of[best] ?? 0n) ? at : best), 0);
  const rest = 1000n - tenths.reduce((sum, each) => sum + each, 0n);
  return tenths.map((each, at) => Number(at === largest ? each + rest : each) / 10);
}
