import { groupBy } from '@/lib/rules/group-by';

type Unit = { code: string; parent: string | null };

/** Each unit followed by those below it, brothers as given; `level` counts from 0 at the top of what is there. */
export function treeOrder<U extends Unit>(units: readonly U[]): { unit: U; level: number }[] {
  const known = new Set(units.map(({ code }) => code));
  const below = groupBy(units, ({ parent }) => (parent !== null && known.has(parent) ? parent : null));
  const walk = (parent: string | null, level: number): { unit: U; level: number }[] =>
    (below.get(parent) ?? []).flatMap((unit) => [{ unit, level }, ...walk(unit.code, level + 1)]);
  return walk(null, 0);
}
