/** Years that lie between the first and the last of some years and are not among them. */
export function missingBetween(years: readonly number[]): number[] {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const shown = new Set(years);
  return Array.from({ length: Math.max(0, last - first) }, (_, at) => first + at).filter(
    (year) => !shown.has(year),
  );
}
