import 'server-only';
import type { Cells } from '@/lib/cells/cells';
import type { Db } from '@/lib/db/client';
import { rollupParts } from '@/lib/db/sql/rollup';
import { foldRollup } from '@/lib/db/sql/rollup-fold';
import { adjustmentsOf } from '@/lib/db/sql/rollup-live';
import { standingOmissions } from '@/lib/db/sql/rollup-omissions';
import { cellOf, cellsOf } from '@/lib/editions/cells';
import type { CellCode, Edition } from '@/lib/editions/types';
import { isAbout, levelSum } from '@/lib/rollup/level';
import { sharesOfTotal } from '@/lib/rollup/shares-of-total';
import { frozenLevel, type Level } from './frozen-level';
import type { PartCell, RollupCell } from './opened-views';
import { contributedFigure } from './rollup-rows';
import { unitsAt } from './unit-rows';
import type { Basis, UnitView } from './views';
import type { YearFrame } from './year-frame';

/** A table of an area: as its units' returns stand now, or a version of it. */
export type LevelOf = { area: UnitView; code: CellCode; from: { basis: Basis } | { version: number } };

/** One total of an area's table, taken apart into its direct children and the rows of its ledger. Refuses an unknown version as not found. */
export async function openLevel(
  db: Db,
  frame: YearFrame,
  { area, code, from }: LevelOf,
): Promise<Omit<RollupCell, 'way'>> {
  const { edition, asOf } = frame;
  const level =
    'version' in from
      ? await frozenLevel(db, frame, { area: area.code, code, version: from.version })
      : await liveLevel(db, frame, { area: area.code, code, basis: from.basis });
  const units = await unitsAt(db, { units: level.parts.map(({ unit }) => unit), asOf });
  const views = new Map(units.map((unit) => [unit.code, unit]));
  const parts = level.parts.flatMap((part) => {
    const unit = views.get(part.unit);
    return unit ? [{ ...part, unit }] : [];
  });
  const values = parts.map(({ value }) => value);
  const total = level.cells[code] ?? null;
  const { shares, addUp } = sharesOfTotal(values, total);
  const adjustments = level.adjustments.filter((each) => isAbout(edition, code, each));
  return {
    code,
    area,
    version: 'version' in from ? from.version : null,
    total,
    parts: partCells(edition, code, level.cells),
    units: parts.map((part, at) => ({ ...part, share: shares[at] ?? null })),
    sharesAddUp: addUp,
    adjustments,
    sum: levelSum(edition, code, { cells: level.cells, parts: values, adjustments }),
  };
}

/** What a computed cell sums in a table; nothing for an input cell. */
export function partCells(edition: Edition, code: CellCode, cells: Cells): PartCell[] {
  const parts = cellOf(edition, code)?.parts ?? [];
  return parts.map((part) => ({ code: part, value: cells[part] ?? null }));
}

async function liveLevel(
  db: Db,
  frame: YearFrame,
  { area, code, basis }: { area: string; code: CellCode; basis: Basis },
): Promise<Level> {
  const { edition, asOf } = frame;
  const codes = cellsOf(edition).map((cell) => cell.code);
  const asked = { year: frame.view.year, areas: [area], basis, asOf, codes, withValues: true };
  const parts = await rollupParts(db, asked);
  const named = standingOmissions(area, parts).filter(({ counts }) => counts);
  const reasons = new Map(named.map(({ unit, reason }) => [unit, reason]));
  return {
    cells: foldRollup(edition, area, parts),
    parts: parts.sources
      .filter((each) => each.area === area)
      .map((each) => {
        const { unit, kind, status, source, version, by, at } = each;
        const omitted = reasons.get(unit) ?? null;
        const value = contributedFigure(edition, each, parts, code);
        return { unit, kind, status, opened: each.revision > 0, source, version, by, at, omitted, value };
      }),
    adjustments: adjustmentsOf(area, parts),
  };
}
