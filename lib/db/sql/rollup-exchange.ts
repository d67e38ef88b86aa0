import type { Cells, Topic } from '@/lib/cells/cells';
import { cellsOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import { noOmissions } from '@/lib/rollup/omission';
import type { RollupParts, RollupSum } from './rollup-parts';

/** A frozen version as it enters a sum. */
export type FrozenVersion = { number: number; sha256: string; cells: Cells; topics: Topic[] | null };

type Exchange = {
  area: string;
  /** One of the area's direct children. */
  unit: string;
  /** What the parts hold of it now; null: nothing yet. */
  out: Cells | null;
  into: FrozenVersion;
};

/** The parts of an area's roll-up as they would be with this version in place of the one that its unit has in them. Exact: whole numbers only. */
export function exchangeVersion(
  edition: Edition,
  parts: RollupParts,
  { area, unit, out, into }: Exchange,
): RollupParts {
  const known = new Map(parts.sums.filter((sum) => sum.area === area).map((sum) => [sum.code, sum]));
  const sums = cellsOf(edition).flatMap(({ code }): RollupSum[] => {
    const [less, more] = [out?.[code] ?? null, into.cells[code] ?? null];
    const { sum, made } = known.get(code) ?? { sum: 0n, made: 0 };
    const count = made - (less === null ? 0 : 1) + (more === null ? 0 : 1);
    return count === 0 ? [] : [{ area, code, sum: sum - (less ?? 0n) + (more ?? 0n), made: count }];
  });
  const { number: version, sha256, topics } = into;
  return {
    ...parts,
    sums: [...parts.sums.filter((sum) => sum.area !== area), ...sums],
    sources: parts.sources.map((source) =>
      source.area === area && source.unit === unit
        ? { ...source, source: 'version', version, sha256, topics, omitted: noOmissions }
        : source,
    ),
  };
}
