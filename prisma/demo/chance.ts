/** A number in [0, 1) that depends on nothing but the key: FNV-1a, finished like mulberry32. */
export function chance(key: string): number {
  let h = 0x811c9dc5;
  for (const char of key) h = Math.imul(h ^ (char.codePointAt(0) ?? 0), 0x01000193);
  h = Math.imul(h ^ (h >>> 15), h | 1);
  h ^= h + Math.imul(h ^ (h >>> 7), h | 61);
  return ((h ^ (h >>> 14)) >>> 0) / 0x1_0000_0000;
}

/** Shares `total` out in whole numbers by weight; the parts add up to exactly `total`. Rests go to the largest remainders, then by order. */
export function apportion(total: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  if (total !== 0 && whole <= 0) throw new Error('nothing to share out to');
  const exact = weights.map((weight) => (whole > 0 ? (total * weight) / whole : 0));
  const parts = exact.map(Math.floor);
  const rest = total - parts.reduce((sum, part) => sum + part, 0);
  exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
    .slice(0, rest)
    .forEach(({ index }) => {
      parts[index] = (parts[index] ?? 0) + 1;
    });
  return parts;
}

/** The same for units: shares `total` out to the units by weight and tells each unit's part by its code. */
export function shareOut<Unit extends { code: string }>(
  total: number,
  units: readonly Unit[],
  weight: (unit: Unit) => number,
): Record<string, number> {
  const parts = apportion(total, units.map(weight));
  return Object.fromEntries(units.map((unit, index) => [unit.code, parts[index] ?? 0]));
}
