import 'server-only';
import type { Cells, Topic } from '@/lib/cells/cells';
import type { Db } from '@/lib/db/client';
import { cellsOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import { fingerprintOf } from '@/lib/rollup/fingerprint';
import { type Adjustment, mergeTopics } from '@/lib/rollup/sum';
import { rollupSums } from './rollup';
import { rollupAdjustments } from './rollup-adjustments';
import { areasOf, foldRollup, type RollupParts } from './rollup-fold';
import type { RollupAsk, RollupBasis } from './rollup-nodes';
import { type RollupSource, rollupSources } from './rollup-sources';
import { topicsSchema } from './rollup-topics';

export type LiveRollup = {
  cells: Cells;
  /** How many returns contribute to each cell; cells that nobody has filled are absent. */
  made: Record<string, number>;
  topics: Topic[];
  /** The area's own. */
  adjustments: Adjustment[];
  /** The area's direct children. */
  children: RollupSource[];
  versions: { unit: string; version: number; sha256: string }[];
  /** Of the versions and adjustments that it was made from. */
  fingerprint: string;
};

/** What the roll-ups of these areas are made of, in three reads. */
export async function rollupParts(db: Db, ask: RollupAsk & { edition: Edition }): Promise<RollupParts> {
  const codes = cellsOf(ask.edition).map((cell) => cell.code);
  const [sums, sources, adjustments] = await Promise.all([
    rollupSums(db, { ...ask, codes }),
    rollupSources(db, ask),
    rollupAdjustments(db, ask),
  ]);
  return { sums, sources, adjustments };
}

/**
 * An area's table as its children's returns stand now, adjustments included. On the basis `accepted` this is what a compiled return
 * shows until it is submitted, and what submitting it freezes (then read it in the transaction that freezes it).
 */
export async function liveRollup(
  db: Db,
  of: { year: number; asOf: string; area: string; edition: Edition; basis: RollupBasis },
): Promise<LiveRollup> {
  return rollupOf(of, await rollupParts(db, { ...of, areas: [of.area] }));
}

/** One area's table out of parts that may hold more than this area's. */
export function rollupOf(
  of: { year: number; area: string; edition: Edition },
  parts: RollupParts,
): LiveRollup {
  const areas = new Set(areasOf(of.area, parts.sources));
  const sources = parts.sources.filter((source) => areas.has(source.area));
  const adjustments = parts.adjustments.filter((adjustment) => areas.has(adjustment.area));
  const versions = sources.flatMap(versionOf);
  const made: Record<string, number> = {};
  for (const sum of parts.sums) if (areas.has(sum.area)) made[sum.code] = (made[sum.code] ?? 0) + sum.made;
  return {
    cells: foldRollup(of.edition, of.area, parts),
    made,
    topics: mergeTopics(sources.map((source) => topicsSchema.parse(source.topics) ?? [])),
    adjustments: adjustments
      .filter((each) => each.area === of.area)
      .map(({ area: _, ...adjustment }) => adjustment),
    children: sources.filter((source) => source.area === of.area),
    versions,
    fingerprint: fingerprintOf({ area: of.area, year: of.year, versions, adjustments }),
  };
}

/** A draft counts as version 0 and changes the fingerprint with each save. */
function versionOf(source: RollupSource): { unit: string; version: number; sha256: string }[] {
  if (source.version !== null && source.sha256 !== null) {
    return [{ unit: source.unit, version: source.version, sha256: source.sha256 }];
  }
  return source.source === 'draft'
    ? [{ unit: source.unit, version: 0, sha256: `revision ${source.revision}` }]
    : [];
}
