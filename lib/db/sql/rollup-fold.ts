import type { Cells } from '@/lib/cells/cells';
import type { Edition } from '@/lib/editions/types';
import { addUp } from '@/lib/rollup/sum';
import type { RollupParts, RollupSource } from './rollup-parts';

/** One area's table from its parts: its returns' sums, the areas added up from below, then its adjustments. */
export function foldRollup(edition: Edition, area: string, parts: RollupParts): Cells {
  const own = Object.fromEntries(
    parts.sums.filter((sum) => sum.area === area).map((sum) => [sum.code, sum.sum]),
  );
  return addUp(
    edition,
    [own, ...belowOf(area, parts.sources).map((source) => foldRollup(edition, source.unit, parts))],
    parts.adjustments.filter((adjustment) => adjustment.area === area),
  );
}

/** An area and the areas that its roll-up adds up from below, at any depth. */
export function areasOf(area: string, sources: readonly RollupSource[]): string[] {
  return [area, ...belowOf(area, sources).flatMap((source) => areasOf(source.unit, sources))];
}

function belowOf(area: string, sources: readonly RollupSource[]): RollupSource[] {
  return sources.filter((source) => source.area === area && source.source === 'below');
}
