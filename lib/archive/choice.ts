/** No more years stand side by side. */
export const mostYears = 6;

/** Where nobody has chosen. */
const usual = 3;

/** Years as an address names them, `2016,2017`: earliest first, each once; null where it names none, or anything that is no year. */
export function yearsFrom(text: string): number[] | null {
  const parts = text.split(',').filter((part) => part !== '');
  if (parts.length === 0 || !parts.every((part) => /^\d{4}$/.test(part))) return null;
  return [...new Set(parts.map(Number))].sort((one, other) => one - other);
}

/** The years of a unit that there are, and those among them that have figures to show. */
export type KnownYears = { known: readonly number[]; filled: readonly number[] };

/**
 * The years that are shown: what was asked for, the latest six of it; else the latest three with figures, or where none has any the
 * latest three. Earliest first.
 */
export function shownYears(asked: readonly number[] | null, { known, filled }: KnownYears): number[] {
  const sorted = (years: readonly number[]) => [...years].sort((one, other) => one - other);
  const chosen = sorted(known).filter((year) => asked?.includes(year));
  if (chosen.length > 0) return chosen.slice(-mostYears);
  return sorted(filled.length > 0 ? filled : known).slice(-usual);
}
