import type { Cells } from '@/lib/cells/cells';
import type { Edition } from '@/lib/editions/types';
import { addUp } from '@/lib/rollup/sum';
import type { RollupSum } from './rollup';
import type { AreaAdjustment } from './rollup-adjustments';
import type { RollupSource } from './rollup-sources';

export type RollupParts = { sums: RollupSum[]; sources: RollupSource[]; adjustments: AreaAdjustment[] };

/** One area's table from its parts: its returns' sums, the areas added up from below, then its adjustments. */
export function foldRollup(edition: Edition, area: string, parts: RollupParts): Cells {
  const below = parts.sources.filter((source) => source.area === area && source.source === 'below');
  const own = Object.fromEntries(
    parts.sums.filter((sum) => sum.area === area).map((sum) => [sum.code, sum.sum]),
  );
  return addUp(
    edition,
    [own, ...below.map((source) => foldRollup(edition, source.unit, parts))],
    parts.adjustments.filter((adjustment) => adjustment.area === area),
  );
}

/** An area and the areas that its roll-up adds up from below, at any depth. */
export function areasOf(area: string, sources: readonly RollupSource[]): string[] {
  const below = sources.filter((source) => source.area === area && source.source === 'below');
  return [area, ...below.flatMap((source) => areasOf(source.unit, sources))];
}
