import 'server-only';
import { foldRollup } from '@/lib/db/sql/rollup-fold';
import { adjustmentsOf } from '@/lib/db/sql/rollup-live';
import type { Asker } from './asker';
import { areasBelow, gridRowsByArea } from './grid-rows';
import type { Grid } from './opened-views';
import { lastYearsOf } from './past-years';
import { readableArea } from './readable-area';
import { rollupRows } from './rollup-rows';
import type { Basis } from './views';
import { yearFrame } from './year-frame';

/**
 * Of which of the area's areas the units come along: of all; or, for a first page, of those that are in this list of codes or have a
 * unit of it directly below, and of all of them where they are no more than `few`.
 */
export type Opened = 'all' | { named: readonly string[]; few: number };

/** So many units below its areas a screen takes along. */
export const fewUnits = 200;

/**
 * Units × cells: an area's direct children, each opened area among them followed by its own; the total is the direct children's,
 * whatever is open.
 */
export async function readGrid(
  asker: Asker,
  of: { year: number; area: string; basis: Basis; opened: Opened },
): Promise<Grid> {
  const { db, user } = asker;
  const { view: year, edition, asOf } = await yearFrame(db, of.year);
  const { named, few } = of.opened === 'all' ? { named: [], few: 0 } : of.opened;
  const [area, below] = await Promise.all([
    readableArea(db, { user, area: of.area, asOf }),
    areasBelow(db, { ...of, asOf, named, countedTo: few }),
  ]);
  const isWhole = of.opened === 'all' || below.units <= few;
  const opened = below.areas.filter(({ isNamed }) => isWhole || isNamed).map(({ code }) => code);
  const [{ parts, rows }, lastYears] = await Promise.all([
    rollupRows(db, { year: of.year, areas: [of.area, ...opened], basis: of.basis, asOf, edition }),
    lastYearsOf(db, { year: of.year, units: [of.area], edition }),
  ]);
  const byArea = await gridRowsByArea(db, { asOf, edition, rows });
  return {
    year,
    edition: edition.id,
    area,
    basis: of.basis,
    cells: foldRollup(edition, of.area, parts),
    lastYear: lastYears.get(of.area) ?? null,
    adjustments: adjustmentsOf(of.area, parts),
    rows: (byArea.get(of.area) ?? []).flatMap((row) => [
      { ...row, depth: 1 },
      ...(byArea.get(row.unit.code) ?? []).map((each) => ({ ...each, depth: 2 })),
    ]),
    closed: below.areas.filter(({ code }) => !opened.includes(code)).map(({ code }) => code),
  };
}
