import 'server-only';
import type { Cells, Topic } from '@/lib/cells/cells';
import type { Db } from '@/lib/db/client';
import { cellsOf } from '@/lib/editions/cells';
import type { Edition } from '@/lib/editions/types';
import { fingerprintOf } from '@/lib/rollup/fingerprint';
import type { Omissions } from '@/lib/rollup/omission';
import { type Adjustment, mergeTopics } from '@/lib/rollup/sum';
import { rollupParts } from './rollup';
import { areasOf, foldRollup } from './rollup-fold';
import type { RollupBasis } from './rollup-nodes';
import { omissionsOf, type StandingOmission, standingOmissions } from './rollup-omissions';
import type { RollupParts, RollupSource } from './rollup-parts';

export type LiveRollup = {
  cells: Cells;
  /** How many returns contribute to each cell; cells that nobody has filled are absent. */
  made: Record<string, number>;
  topics: Topic[];
  /** The area's own. */
  adjustments: Adjustment[];
  /** Which of its units the area's office named as left out. */
  named: StandingOmission[];
  /** What the table leaves out by name, the tables below included. */
  omissions: Omissions;
  /** The area's direct children. */
  children: RollupSource[];
  /** Of the versions, adjustments and omissions that it was made from. */
  fingerprint: string;
};

/** An area's table as its children's returns stand now. On the basis `accepted` a compiled return shows this until it is submitted. */
export async function liveRollup(
  db: Db,
  of: { year: number; asOf: string; area: string; edition: Edition; basis: RollupBasis },
): Promise<LiveRollup> {
  const codes = cellsOf(of.edition).map((cell) => cell.code);
  return rollupOf(of, await rollupParts(db, { ...of, areas: [of.area], codes, withValues: false }));
}

/** One area's table out of parts that may hold more than this area's. */
export function rollupOf(
  of: { year: number; area: string; edition: Edition },
  parts: RollupParts,
): LiveRollup {
  const areas = new Set(areasOf(of.area, parts.sources));
  const sources = parts.sources.filter((source) => areas.has(source.area));
  const adjustments = parts.adjustments.filter((adjustment) => areas.has(adjustment.area));
  const omissions = omissionsOf(of.area, parts);
  const made: Record<string, number> = {};
  for (const sum of parts.sums) if (areas.has(sum.area)) made[sum.code] = (made[sum.code] ?? 0) + sum.made;
  return {
    cells: foldRollup(of.edition, of.area, parts),
    made,
    topics: mergeTopics(sources.map((source) => source.topics ?? [])),
    adjustments: adjustmentsOf(of.area, parts),
    named: standingOmissions(of.area, parts),
    omissions,
    children: sources.filter((source) => source.area === of.area),
    fingerprint: fingerprintOf({
      area: of.area,
      year: of.year,
      versions: sources.flatMap(versionOf),
      adjustments,
      omissions,
    }),
  };
}

/** An area's own adjustments. */
export function adjustmentsOf(of: string, { adjustments }: RollupParts): Adjustment[] {
  return adjustments.filter(({ area }) => area === of).map(({ area: _, ...adjustment }) => adjustment);
}

/** A draft counts as version 0 and changes the fingerprint with each save, an area that is added up from below with each change there. */
function versionOf(source: RollupSource): { unit: string; version: number; sha256: string }[] {
  if (source.version !== null && source.sha256 !== null) {
    return [{ unit: source.unit, version: source.version, sha256: source.sha256 }];
  }
  if (source.source === 'draft') {
    return [{ unit: source.unit, version: 0, sha256: `revision ${source.revision}` }];
  }
  return source.mark === null ? [] : [{ unit: source.unit, version: 0, sha256: `below ${source.mark}` }];
}
