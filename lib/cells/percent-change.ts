/**
 * A change in tenths of a percent of what was before, rounded half away from zero. null where there was nothing, or less than nothing, to
 * take a part of.
 */
export function permilleOf(change: bigint, before: bigint): bigint | null {
  if (before <= 0n) return null;
  const size = change < 0n ? -change : change;
  const permille = (size * 2000n + before) / (before * 2n);
  return change < 0n ? -permille : permille;
}

/** With its sign and one decimal, as it is read: `+12.5%`, `−0.3%`, `0.0%`; a change that is too small for it is `<0.1%`, never 0. */
export function printPercent(change: bigint, before: bigint): string | null {
  const permille = permilleOf(change, before);
  if (permille === null) return null;
  const sign = change > 0n ? '+' : change < 0n ? '−' : '';
  if (permille === 0n && change !== 0n) return '<0.1%';
  const size = permille < 0n ? -permille : permille;
  return `${sign}${size / 10n}.${size % 10n}%`;
}

/** The same from both figures; null too where either is blank. */
export function printPercentFrom(now: bigint | null, before: bigint | null): string | null {
  return now === null || before === null ? null : printPercent(now - before, before);
}
