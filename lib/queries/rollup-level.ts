import 'server-only';
import type { Db } from '@/lib/db/client';
import { foldRollup } from '@/lib/db/sql/rollup-fold';
import { adjustmentsOf } from '@/lib/db/sql/rollup-live';
import type { CellCode } from '@/lib/editions/types';
import { isAbout, levelSum } from '@/lib/rollup/level';
import { sharesOfTotal } from '@/lib/rollup/shares-of-total';
import { frozenLevel, type Level } from './frozen-level';
import { rollupRows } from './rollup-rows';
import { unitsAt } from './unit-rows';
import type { Basis, RollupCell, UnitView } from './views';
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
    units: parts.map((part, at) => ({ ...part, share: shares[at] ?? null })),
    sharesAddUp: addUp,
    adjustments,
    sum: levelSum(edition, code, { cells: level.cells, parts: values, adjustments }),
  };
}

async function liveLevel(
  db: Db,
  { view: { year }, edition, asOf }: YearFrame,
  { area, code, basis }: { area: string; code: CellCode; basis: Basis },
): Promise<Level> {
  const { parts, rows } = await rollupRows(db, { year, areas: [area], basis, asOf, edition });
  return {
    cells: foldRollup(edition, area, parts),
    parts: rows.map(({ source: { unit, kind, status, source, version, by, at }, cells }) => ({
      ...{ unit, kind, status, source, version, by, at },
      value: cells[code] ?? null,
    })),
    adjustments: adjustmentsOf(area, parts),
  };
}
