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

/** The years that are shown of those that there are: what was asked for, the latest six of it; else the latest three. Earliest first. */
export function shownYears(asked: readonly number[] | null, known: readonly number[]): number[] {
  const sorted = [...known].sort((one, other) => one - other);
  const chosen = sorted.filter((year) => asked?.includes(year));
  return chosen.length > 0 ? chosen.slice(-mostYears) : sorted.slice(-usual);
}
