import 'server-only';
import type { Cells } from '@/lib/cells/cells';
import type { Db } from '@/lib/db/client';
import { rollupParts } from '@/lib/db/sql/rollup';
import { foldRollup } from '@/lib/db/sql/rollup-fold';
import { adjustmentsOf } from '@/lib/db/sql/rollup-live';
import { standingOmissions } from '@/lib/db/sql/rollup-omissions';
import type { RollupParts } from '@/lib/db/sql/rollup-parts';
import { cellOf, cellsOf } from '@/lib/editions/cells';
import type { CellCode, Edition } from '@/lib/editions/types';
import { isAbout, levelSum } from '@/lib/rollup/level';
import { sharesOfTotal } from '@/lib/rollup/shares-of-total';
import { frozenLevel, frozenValues, type Level } from './frozen-level';
import { rollupRows } from './rollup-rows';
import { unitsAt } from './unit-rows';
import type { Basis, PartCell, RollupCell, UnitView } from './views';
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

/** What stands in one version of each unit is read by itself: versions do not change. Drafts do, and come with all their cells. */
async function liveLevel(
  db: Db,
  frame: YearFrame,
  { area, code, basis }: { area: string; code: CellCode; basis: Basis },
): Promise<Level> {
  const { edition, asOf } = frame;
  const of = { year: frame.view.year, areas: [area], basis, asOf, edition };
  const { parts, figureOf } =
    basis === 'all' ? await withDrafts(db, of, code) : await withVersions(db, frame, of, code);
  const named = standingOmissions(area, parts).filter(({ counts }) => counts);
  const reasons = new Map(named.map(({ unit, reason }) => [unit, reason]));
  return {
    cells: foldRollup(edition, area, parts),
    parts: parts.sources
      .filter((source) => source.area === area)
      .map(({ unit, kind, status, source, version, by, at }) => ({
        ...{ unit, kind, status, source, version, by, at },
        omitted: reasons.get(unit) ?? null,
        value: figureOf(unit),
      })),
    adjustments: adjustmentsOf(area, parts),
  };
}

type Asked = { year: number; areas: string[]; basis: Basis; asOf: string; edition: Edition };
type Values = { parts: RollupParts; figureOf: (unit: string) => bigint | null };

async function withDrafts(db: Db, of: Asked, code: CellCode): Promise<Values> {
  const { parts, rows } = await rollupRows(db, of);
  const values = new Map(rows.map(({ source, cells }) => [source.unit, cells[code] ?? null]));
  return { parts, figureOf: (unit) => values.get(unit) ?? null };
}

async function withVersions(db: Db, frame: YearFrame, of: Asked, code: CellCode): Promise<Values> {
  const codes = cellsOf(of.edition).map((cell) => cell.code);
  const parts = await rollupParts(db, { ...of, codes, withValues: false });
  const own = parts.sources.filter((source) => of.areas.includes(source.area));
  const values = await frozenValues(db, frame, code, own);
  for (const { unit, source } of own)
    if (source === 'below') values.set(unit, foldRollup(of.edition, unit, parts)[code] ?? null);
  return { parts, figureOf: (unit) => values.get(unit) ?? null };
}
