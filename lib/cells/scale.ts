const powers: Readonly<Record<string, number>> = { '': 0, 万: 4, 亿: 8 };

/** The unit as 万 or 亿 of something: 万元 is 10⁴ of 元, 件 is 10⁰ of 件. */
function partsOf(unit: string): { power: number; of: string } {
  const first = unit.slice(0, 1);
  return first !== '' && first in powers
    ? { power: powers[first] ?? 0, of: unit.slice(1) }
    : { power: 0, of: unit };
}

/**
 * The power of ten by which what is written behind a number is larger than the cell's unit; null if it is another unit.
 * Behind a count, 万 alone counts in the cell's unit; where the unit is itself a 万 (万元), it could be meant twice, so it
 * is not taken.
 */
export function scaleOf(written: string, unit: string): number | null {
  if (written === '' || written === unit) return 0;
  const [theirs, own] = [partsOf(written), partsOf(unit)];
  if (theirs.of === own.of) return theirs.power - own.power;
  return theirs.of === '' && own.power === 0 ? theirs.power : null;
}
