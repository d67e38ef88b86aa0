import type { Finding } from './finding';

/** What one table has against it and another one had not, what no longer holds against it, and what holds against both. */
export type ComparedFindings = {
  new: Finding[];
  mended: Finding[];
  /** `before`: the same finding with the numbers that it had. */
  still: { finding: Finding; before: Finding }[];
};

/** Findings of two states of one table, told apart by rule and column, in the edition's order. */
export function compareFindings(before: readonly Finding[], after: readonly Finding[]): ComparedFindings {
  const then = new Map(before.map((finding) => [placeOf(finding), finding]));
  const now = new Set(after.map(placeOf));
  return {
    new: after.filter((finding) => !then.has(placeOf(finding))),
    mended: before.filter((finding) => !now.has(placeOf(finding))),
    still: after.flatMap((finding) => {
      const same = then.get(placeOf(finding));
      return same ? [{ finding, before: same }] : [];
    }),
  };
}

function placeOf({ rule, column }: Finding): string {
  return `${rule} ${column}`;
}
